package dev.pujiang.feedback.closure;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets the tests of other features not wait for the schedule. */
@ApplicationScoped
public class SweepNow {

    private final Sweep sweep;

    SweepNow(Sweep sweep) {
        this.sweep = sweep;
    }

    public void now() {
        sweep.sweep();
    }
}
