package dev.pujiang.events;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A running term ends at another time than was told before (R-EXPLAIN).
 *
 * @param term as it is now
 * @param previousDueAt null if the clock was paused
 */
public record DeadlineRecomputed(String caseNumber, Term term, Cause cause, LocalDate previousLastDay, Instant previousDueAt,
        Instant recomputedAt) implements DeadlineEvent {

    /** Why. */
    public enum Cause {
        /** A holiday plan was published, or the policy changed. */
        CALENDAR, EXTENSION, PAUSE, RESUME
    }
}
