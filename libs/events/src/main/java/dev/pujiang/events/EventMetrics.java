package dev.pujiang.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Figures an operator watches: what waits in the outbox and since when, how late events take effect, how many are dead letters. */
@ApplicationScoped
class EventMetrics {

    private final Timer delay;
    private final Clock clock;

    EventMetrics(MeterRegistry metrics, Clock clock) {
        this.delay = metrics.timer("pujiang.inbox.delay");
        this.clock = clock;
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
