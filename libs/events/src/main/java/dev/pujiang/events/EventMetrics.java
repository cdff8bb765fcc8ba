package dev.pujiang.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Figures an operator watches: what waits in the outbox and since when, how late events take effect, how long a
 * channel has been at one, how many are dead letters. */
@ApplicationScoped
class EventMetrics {

    private final Timer delay;
    private final Clock clock;
    private final Map<Object, Long> inHandSince = new ConcurrentHashMap<>();

    EventMetrics(MeterRegistry metrics, Clock clock) {
        this.delay = metrics.timer("pujiang.inbox.delay");
        this.clock = clock;
        Gauge.builder("pujiang.inbox.age", this, EventMetrics::inHandFor).baseUnit("seconds").register(metrics);
    }

    /** Takes in what a channel has in hand. While it waits or hangs, its age grows. */
    void inHand(Runnable work) {
        Object hand = new Object();
        inHandSince.put(hand, System.nanoTime());
        try {
            work.run();
        } finally {
            inHandSince.remove(hand);
        }
    }

    /** Seconds that the slowest channel has been at what it has in hand; 0 if none has anything. */
    double inHandFor() {
        long now = System.nanoTime();
        return inHandSince.values().stream().mapToLong(since -> now - since).max().orElse(0) / 1e9;
    }

    /** An event has had its effect: how long after the fact it tells of. */
    void taken(Envelope envelope) {
        Duration late = Duration.between(envelope.time(), clock.instant());
        delay.record(late.isNegative() ? Duration.ZERO : late);
    }

    @Produces
    @Singleton
    DatabaseGauge pending() {
        return DatabaseGauge.count("pujiang.outbox.pending", "outbox");
    }

    @Produces
    @Singleton
    DatabaseGauge age() {
        return DatabaseGauge.age("pujiang.outbox.age", "created_at", "outbox order by id");
    }

    @Produces
    @Singleton
    DatabaseGauge deadLetters() {
        return new DatabaseGauge("pujiang.dead.letters", null,
                "select coalesce(sum(dead_letters), 0) from inbox where dead_letters > 0");
    }
}
