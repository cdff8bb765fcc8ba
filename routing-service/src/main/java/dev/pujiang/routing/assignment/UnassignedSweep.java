package dev.pujiang.routing.assignment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Assigns claims that wait as soon as somebody can be made responsible for them, oldest first; any number of replicas may do so. */
@ApplicationScoped
class UnassignedSweep {

    private static final Logger LOG = Logger.getLogger(UnassignedSweep.class);
    private static final int BATCH = 100;

    private final Assignments assignments;

    UnassignedSweep(Assignments assignments) {
        this.assignments = assignments;
    }

    @Scheduled(every = "${routing.unassigned.interval:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        int all = 0;
        for (int last = assignments.makeWaiting(BATCH); last > 0; last = assignments.makeWaiting(BATCH)) {
            all += last;
        }
        if (all > 0) {
            LOG.infof("looked again at %d claims that nobody was responsible for", all);
        }
    }
}
