package dev.pujiang.deadlines;

import io.quarkus.qute.TemplateData;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pujiang.clock.Clocks;
import dev.pujiang.clock.Derivation;
import dev.pujiang.events.Classification;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A clock as its readers see it.
 *
 * @param clock where it is found
 * @param right whether it is a right that lapses, not a duty
 * @param lastDay the last day of the term; of a paused clock, as if it were resumed at once
 * @param dueAt the first instant after the term; absent while the clock is paused
 * @param remainingDays of the kind the term counts, 0 on the last day, negative after it; absent once stopped
 * @param breachedAt when the breach was recorded; absent if there is none
 * @param stoppedAt when it had served; absent while it runs
 * @param derivation why it ends when it ends (R-EXPLAIN); in words by {@link dev.pujiang.clock.ClockWords}; null if the policy no
 *            longer has its rule, or nobody knows its division
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@TemplateData
public record ClockView(String clock, String caseNumber, String rule, boolean right, State state, UUID matter,
        UUID petitionerId,
        String body, Instant startedAt, LocalDate lastDay, Instant dueAt, boolean provisional, Long remainingDays,
        Instant breachedAt, Instant stoppedAt, @JsonIgnore Derivation derivation,
        @JsonIgnore Classification classification) {

    /** How a clock stands. */
    public enum State {
        RUNNING, PAUSED,
        /** It runs on after its end: the duty is overdue. */
        OVERDUE,
        /** What it was for was done in time. */
        KEPT,
        /** What it was for was done too late. */
        MISSED,
        /** The right was not used in time. */
        LAPSED
    }

    static ClockView of(RunningClock row, Ladder ladder, Clocks clocks, String service, Instant now) {
        Optional<Derivation> derivation = row.derivation(clocks);
        Long remaining = row.stoppedAt() == null && derivation.isPresent()
                ? Long.valueOf(clocks.remainingDays(row.clock(clocks), now))
                : null;
        return new ClockView(row.term(service).clock(), row.caseNumber(), row.rule(), ladder.right(),
                state(row, ladder.right(), now), row.matter(), row.petitionerId(), row.body(), row.startedAt(),
                row.lastDay(), row.dueAt(), derivation.map(Derivation::provisional).orElse(false), remaining, row.breachedAt(),
                row.stoppedAt(), derivation.orElse(null), row.classification());
    }

    private static State state(RunningClock row, boolean right, Instant now) {
        if (row.stoppedAt() != null) {
            boolean inTime = row.dueAt() == null || row.stoppedAt().isBefore(row.dueAt());
            return inTime ? State.KEPT : right ? State.LAPSED : State.MISSED;
        }
        if (row.dueAt() == null) {
            return State.PAUSED;
        }
        return now.isBefore(row.dueAt()) ? State.RUNNING : right ? State.LAPSED : State.OVERDUE;
    }
}
