package dev.pujiang.feedback.closure;

import org.jboss.logging.Logger;

import dev.pujiang.feedback.FeedbackConfig;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Looks for cases whose waiting time is over. Work is proportional to what is due; any number of replicas may sweep, each takes
 * rows the others have not locked.
 */
@ApplicationScoped
class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);

    private final Closing closing;
    private final FeedbackConfig config;

    Sweep(Closing closing, FeedbackConfig config) {
        this.closing = closing;
        this.config = config;
    }

    @Scheduled(every = "${feedback.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        int batch = config.sweepBatch();
        int seen = 0;
        int last;
        do {
            last = closing.sweep(batch);
            seen += last;
        } while (last == batch);
        if (seen > 0) {
            LOG.infof("%d cases waited for ratings long enough", seen);
        }
    }
}
