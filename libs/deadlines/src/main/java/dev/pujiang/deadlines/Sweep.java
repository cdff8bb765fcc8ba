package dev.pujiang.deadlines;

import dev.pujiang.events.LogContext;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks for steps that are due, oldest first. Work is proportional to what is due, not to what is open. Any number of replicas may
 * sweep, and after any downtime: a step is taken once, in the transaction that tells of it.
 */
@ApplicationScoped
class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);

    private final Sweeping sweeping;
    private final DeadlinesConfig config;
    private final Counter taken;
    private final Counter failed;
    private final Timer full;
    private final Timer empty;

    Sweep(Sweeping sweeping, DeadlinesConfig config, MeterRegistry metrics) {
        this.sweeping = sweeping;
        this.config = config;
        taken = metrics.counter("pujiang.clocks.swept");
        failed = metrics.counter("pujiang.clocks.put.off");
        full = metrics.timer("pujiang.clocks.sweep", "found", "true");
        empty = metrics.timer("pujiang.clocks.sweep", "found", "false");
    }

    @Scheduled(every = "${pujiang.deadlines.sweep-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        long begin = System.nanoTime();
        int all = 0;
        for (int last = take(); last > 0; last = take()) {
            all += last;
        }
        (all > 0 ? full : empty).record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        if (all > 0) {
            LOG.infof("%d clocks were due", all);
        }
    }

    private int take() {
        try {
            return count(sweeping.take(config.batch()));
        } catch (Sweeping.StepFailed e) {
            return putOff(e);
        } catch (RuntimeException e) {
            LOG.debugf(e, "a batch failed, the oldest is taken alone");
            return takeAlone();
        }
    }

    private int takeAlone() {
        try {
            return count(sweeping.take(1));
        } catch (Sweeping.StepFailed e) {
            return putOff(e);
        }
    }

    private int count(int swept) {
        taken.increment(swept);
        return swept;
    }

    private int putOff(Sweeping.StepFailed failure) {
        LogContext.about(failure.caseNumber(), () -> LOG.errorf(failure, "clock %s cannot take its step, it is put off by %s",
                failure.clock(), config.retryAfter()));
        sweeping.putOff(failure.clock(), config.retryAfter());
        failed.increment();
        return 1;
    }
}
