package dev.pujiang.clock;

import java.time.temporal.ChronoUnit;

/** A clock before and after a change of calendar or policy (R-EXPLAIN): what somebody gained or lost by it. */
public record Recomputed(Clock before, Clock after) {

    /** Whether the last day or the instant at which it is due moved. */
    public boolean moved() {
        return !before.derivation().lastDay().equals(after.derivation().lastDay())
                || !before.derivation().dueAt().equals(after.derivation().dueAt());
    }

    /** By how many calendar days the last day moved; negative if it comes sooner. */
    public long daysGained() {
        return ChronoUnit.DAYS.between(before.derivation().lastDay(), after.derivation().lastDay());
    }
}
