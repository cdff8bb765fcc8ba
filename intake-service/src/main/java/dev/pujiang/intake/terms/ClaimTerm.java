package dev.pujiang.intake.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import dev.pujiang.edge.time.ShanghaiTime;

/**
 * The term that counts for the petitioners of a claim now.
 *
 * @param clock its path at the service that keeps it; names it for life
 * @param dueAt the first instant after it, or null while the clock stands still
 * @param told who was told that it was not kept, or null
 */
record ClaimTerm(UUID claimId, Duty duty, String clock, LocalDate lastDay, Instant dueAt, boolean provisional, String told) {

    /** Calendar days to the last day, where people and offices are: 0 on that day, negative after it. */
    long remainingDays(Instant now) {
        return ChronoUnit.DAYS.between(now.atZone(ShanghaiTime.ZONE).toLocalDate(), lastDay);
    }

    TermView.State state(Instant now) {
        if (dueAt == null) {
            return TermView.State.PAUSED;
        }
        return remainingDays(now) < 0 ? TermView.State.OVERDUE : TermView.State.RUNNING;
    }
}
