package dev.pujiang.deadlines;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time that a test says it is. */
@Alternative
@Priority(1)
@Singleton
class TestClock extends Clock {

    private volatile Instant now = Instant.parse("2026-03-02T02:00:00Z");

    void set(String day, String time) {
        now = Instant.parse(day + "T" + time + "+08:00");
    }

    @Override
    public Instant instant() {
        return now;
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
