package dev.pujiang.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Consecutive days of a derivation that count, or do not, for one reason (R-EXPLAIN).
 *
 * @param from the first of them
 * @param to the last of them
 * @param holiday the holiday by which they are off or, for make-up working days, worked on; for
 *            {@link Reason#NEXT_WORKING_DAY} the one on which the term would have ended; null if there is none
 * @param provisional whether the reason leans on a year that is not published yet
 */
public record Step(LocalDate from, LocalDate to, Reason reason, Holiday holiday, boolean provisional) {

    /** Why days count or do not. */
    public enum Reason {
        /** The day of the start event, which the policy does not count. */
        START_DAY(false),
        /** A day of a term in calendar days. */
        CALENDAR_DAY(true),
        /** A working day of a term in working days. */
        WORKING_DAY(true),
        /** A make-up working day of a term in working days. */
        MAKE_UP_DAY(true),
        /** A day that is there because the term was extended. */
        EXTENSION_DAY(true),
        /** A weekend day, which a term in working days leaves out. */
        WEEKEND(false),
        /** A day of a holiday, which a term in working days leaves out. */
        HOLIDAY(false),
        /** A day that would have counted, taken out by a pause. */
        PAUSE(false),
        /** A day off after a term in calendar days that ended on a day off. */
        ROLLED_OVER(false),
        /** The working day on which a term ends that would have ended on a day off. */
        NEXT_WORKING_DAY(false);

        private final boolean counts;

        Reason(boolean counts) {
            this.counts = counts;
        }

        /** Whether a day of this reason is one of the days the term has. */
        public boolean counts() {
            return counts;
        }
    }

    /** Whether its days are among those the term has. */
    public boolean counts() {
        return reason.counts();
    }

    /** How many days, at least 1. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }
}
