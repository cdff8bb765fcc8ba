package dev.pujiang.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A statutory clock at one moment of its life (R-CLOCKS). Immutable: {@link Clocks} makes the next one of it.
 *
 * <pre>
 *             pause
 *  RUNNING ──────────▶ PAUSED      extend and recompute in both
 *          ◀──────────
 *             resume
 * </pre>
 *
 * @param facts what happened to it; all that has to be kept
 * @param derivation what follows from that; while it is paused, as if it were resumed on the day it was paused
 */
public record Clock(ClockFacts facts, Derivation derivation) {

    /** Whether time counts. */
    public enum State {
        RUNNING, PAUSED
    }

    public State state() {
        return pausedSince().isPresent() ? State.PAUSED : State.RUNNING;
    }

    /** The day on which the pause began that has not ended yet. */
    public Optional<LocalDate> pausedSince() {
        for (Pause pause : facts.pauses()) {
            if (pause.open()) {
                return Optional.of(pause.from());
            }
        }
        return Optional.empty();
    }

    /** The first instant at which it is breached; empty while it is paused, as nobody knows it then. */
    public Optional<Instant> due() {
        return state() == State.PAUSED ? Optional.empty() : Optional.of(derivation.dueAt());
    }

    /** Whether the term is over; a paused clock is not breached. */
    public boolean isBreached(Instant now) {
        return state() == State.RUNNING && !now.isBefore(derivation.dueAt());
    }
}
