package dev.pujiang.routing.assignment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.IntUnaryOperator;
import org.jboss.logging.Logger;

/**
 * Looks after what waits, oldest first: claims for somebody who can be made responsible, and outcomes for their assignment. Any number
 * of replicas may do so.
 */
@ApplicationScoped
class WaitingSweep {

    private static final Logger LOG = Logger.getLogger(WaitingSweep.class);
    private static final int BATCH = 100;

    private final Assignments assignments;
    private final Conclusions conclusions;

    WaitingSweep(Assignments assignments, Conclusions conclusions) {
        this.assignments = assignments;
        this.conclusions = conclusions;
    }

    @Scheduled(every = "${routing.waiting.interval:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        int claims = untilNoneIsLeft(assignments::makeWaiting);
        if (claims > 0) {
            LOG.infof("looked again at %d claims that nobody was responsible for", claims);
        }
        int outcomes = untilNoneIsLeft(conclusions::concludeMissed);
        if (outcomes > 0) {
            LOG.infof("%d outcomes had met their assignments on the way", outcomes);
        }
    }

    private static int untilNoneIsLeft(IntUnaryOperator take) {
        int all = 0;
        for (int last = take.applyAsInt(BATCH); last > 0; last = take.applyAsInt(BATCH)) {
            all += last;
        }
        return all;
    }
}
