package dev.pujiang.routing.derivation;

import dev.pujiang.clock.ClockWords;
import dev.pujiang.clock.Derivation;
import dev.pujiang.clock.Derivation.PauseTaken;
import dev.pujiang.clock.Step;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What the page says of a term, in words.
 *
 * @param lastDay with its weekday
 * @param remaining days left: 0 on the last day, negative after it
 * @param distance these days in words, without their sign
 * @param event what the term runs from
 * @param extension null if it is not extended
 * @param termEnd the last day that counts, null if the term ends on it
 * @param caveat why the last day may still change, null if it may not
 */
@TemplateData
public record Answer(String rule, String length, String event, String start, String place, String lastDay, long remaining,
        String distance, List<Row> rows, List<Paused> pauses, String extension, String termEnd, String basis, String caveat,
        Strip strip) {

    /**
     * A line of the derivation.
     *
     * @param last whether the term ends with it
     */
    @TemplateData
    public record Row(String span, String days, boolean counts, String why, boolean last) {}

    /** @param days that it took out of the term */
    @TemplateData
    public record Paused(String from, String to, String days) {

        static Paused of(PauseTaken taken, Derivation derivation, ClockWords words) {
            return new Paused(words.day(taken.pause().from()), words.day(taken.pause().to()),
                    words.days(derivation.rule(), taken.days()));
        }
    }

    static Answer of(Derivation derivation, long remaining, String place, Strip strip, ClockWords words) {
        return new Answer(words.rule(derivation.rule()), words.days(derivation.rule(), derivation.rule().days()),
                words.startEvent(derivation.rule()), words.day(derivation.startDay()), place,
                words.day(derivation.lastDay()), remaining,
                words.days(derivation.rule(), (int) Math.abs(remaining)), rows(derivation, words),
                derivation.pauses().stream().map(taken -> Paused.of(taken, derivation, words)).toList(),
                derivation.extensionDays() == 0 ? null : words.days(derivation.rule(), derivation.extensionDays()),
                derivation.termEnd().equals(derivation.lastDay()) ? null : words.day(derivation.termEnd()),
                words.basis(derivation), words.caveat(derivation).orElse(null), strip);
    }

    private static List<Row> rows(Derivation derivation, ClockWords words) {
        Step last = derivation.steps().getLast();
        return derivation.steps().stream().map(step -> new Row(words.span(step), Integer.toString(step.days()), step.counts(),
                words.reason(derivation, step), step.equals(last))).toList();
    }
}
