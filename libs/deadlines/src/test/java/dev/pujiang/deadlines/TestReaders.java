package dev.pujiang.deadlines;

import dev.pujiang.edge.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;

/** Petitioners see the own case, staff their own body's clocks. */
@ApplicationScoped
class TestReaders implements ClockReaders {

    private final Caller caller;

    TestReaders(Caller caller) {
        this.caller = caller;
    }

    @Override
    public boolean mayRead(ClockView clock) {
        return caller.tracks(clock.caseNumber()) || clock.body() != null && caller.actsFor(clock.body());
    }
}
