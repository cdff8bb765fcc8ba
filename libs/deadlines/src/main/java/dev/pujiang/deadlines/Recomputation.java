package dev.pujiang.deadlines;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Follows the calendar: works out what proposed plans would change, and brings running clocks on the present one. */
@ApplicationScoped
class Recomputation {

    private static final Logger LOG = Logger.getLogger(Recomputation.class);

    private final Recomputing recomputing;
    private final DeadlinesConfig config;

    Recomputation(Recomputing recomputing, DeadlinesConfig config) {
        this.recomputing = recomputing;
        this.config = config;
    }

    @Scheduled(every = "${pujiang.deadlines.follow-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void follow() {
        int all = 0;
        for (int last = recomputing.recompute(config.batch()); last > 0; last = recomputing.recompute(config.batch())) {
            all += last;
        }
        if (all > 0) {
            LOG.infof("%d clocks were recomputed", all);
        }
        while (recomputing.preview(config.batch())) {
            LOG.debugf("effects of a holiday plan: one batch done");
        }
    }
}
