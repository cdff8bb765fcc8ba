package dev.pujiang.routing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Time goes on as it does, from Monday 2026-11-23, 17:00 in the country: terms are the same whenever the tests run. A test may set it
 * to another moment and has to reset it.
 */
@Alternative
@Priority(1)
@Singleton
public class TestClock extends Clock {

    private static final Instant BEGIN = Instant.parse("2026-11-23T09:00:00Z");

    private final Instant started = Instant.now();
    private volatile Duration ahead = Duration.ZERO;

    public void set(String instant) {
        ahead = Duration.between(BEGIN, Instant.parse(instant)).minus(elapsed());
    }

    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return BEGIN.plus(elapsed()).plus(ahead);
    }

    private Duration elapsed() {
        return Duration.between(started, Instant.now());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
