package dev.pujiang.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import dev.pujiang.edge.time.ShanghaiTime;

/**
 * A term as routing tells it; its text is the JSON.
 *
 * @param body whose duty it is, or null as long as nobody is responsible
 */
public record ToldTerm(String clock, String rule, String matter, String body, LocalDate lastDay, boolean paused,
        boolean provisional) {

    public static ToldTerm of(String rule, String matter, String body, LocalDate lastDay) {
        return new ToldTerm("/routing/clocks/" + UUID.randomUUID(), rule, matter, body, lastDay, false, false);
    }

    /** The day so many days from today, in China. */
    public static LocalDate in(int days) {
        return LocalDate.now(ShanghaiTime.ZONE).plusDays(days);
    }

    public ToldTerm until(LocalDate day) {
        return new ToldTerm(clock, rule, matter, body, day, false, provisional);
    }

    public ToldTerm onHold() {
        return new ToldTerm(clock, rule, matter, body, lastDay, true, provisional);
    }

    public ToldTerm leaningOnUnpublishedHolidays() {
        return new ToldTerm(clock, rule, matter, body, lastDay, paused, true);
    }

    Instant dueAt() {
        return lastDay.plusDays(1).atStartOfDay(ShanghaiTime.ZONE).toInstant();
    }

    @Override
    public String toString() {
        return """
                {"clock":"%s","rule":"%s","matter":"%s",%s"startedAt":"2026-11-23T08:00:00Z","lastDay":"%s",%s"provisional":%s}"""
                .formatted(clock, rule, matter, body == null ? "" : "\"body\":\"" + body + "\",", lastDay,
                        paused ? "" : "\"dueAt\":\"" + dueAt() + "\",", provisional);
    }
}
