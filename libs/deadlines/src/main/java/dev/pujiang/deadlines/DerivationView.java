package dev.pujiang.deadlines;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pujiang.clock.CalendarYear;
import dev.pujiang.clock.ClockWords;
import dev.pujiang.clock.Derivation;
import dev.pujiang.clock.Derivation.PauseTaken;
import dev.pujiang.clock.Step;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * When a term ends, and why (R-EXPLAIN).
 *
 * @param ruleName in the caller's language
 * @param startDay the day of the start in {@code zone}
 * @param division natural code of the division whose calendar holds
 * @param days length of the term, without extension
 * @param unit {@code calendar} or {@code working}
 * @param termEnd the last day that counts, before any roll-over
 * @param dueAt the first instant at which the term is over
 * @param provisional whether it leans on a year whose holidays are not published yet
 * @param derivation without a gap from the start day to the last day
 * @param explanation the same in words, line by line, in the caller's language
 * @param calendars the years that made a difference
 * @param policies ids of the policy files, the lowest layer first
 */
@RegisterForReflection
public record DerivationView(String rule, String ruleName, Instant start, LocalDate startDay, String zone, String division,
        int days,
        String unit, int extensionDays, List<PauseView> pauses, LocalDate termEnd, LocalDate lastDay, Instant dueAt,
        boolean provisional, List<StepView> derivation, List<String> explanation, List<CalendarView> calendars,
        List<String> policies) {

    /** @param days that the pause took out of the term, of the kind it counts */
    @RegisterForReflection
    public record PauseView(LocalDate from, LocalDate to, int days) {

        static PauseView of(PauseTaken taken) {
            return new PauseView(taken.pause().from(), taken.pause().to(), taken.days());
        }
    }

    /**
     * A day, or days in a row that count, or do not, for one reason.
     *
     * @param day null if they are several
     * @param from null if it is one day, as are {@code to} and {@code days}
     * @param reason code, {@code next-working-day}
     * @param holiday code of the holiday, null if there is none
     * @param provisional true if the reason leans on a year that is not published yet, else null
     * @param text the reason in the caller's language
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepView(LocalDate day, LocalDate from, LocalDate to, Integer days, boolean counts, String reason,
            String holiday,
            Boolean provisional, String text) {

        static StepView of(Derivation derivation, Step step, ClockWords words) {
            boolean one = step.days() == 1;
            return new StepView(one ? step.from() : null, one ? null : step.from(), one ? null : step.to(),
                    one ? null : step.days(), step.counts(), kebab(step.reason()),
                    step.holiday() == null ? null : step.holiday().key(), step.provisional() ? true : null,
                    words.reason(derivation, step));
        }
    }

    /**
     * A year of a calendar.
     *
     * @param division whose calendar it is, null for that of the whole country
     * @param version of the published plan; 0 while there is none
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CalendarView(int year, int version, String division, boolean provisional) {

        static CalendarView of(CalendarYear year) {
            return new CalendarView(year.year(), year.version(), year.division(), year.provisional());
        }
    }

    public static DerivationView of(Derivation derivation, ClockWords words) {
        return new DerivationView(derivation.rule().name(), words.rule(derivation.rule()), derivation.start(),
                derivation.startDay(), derivation.zone().getId(), derivation.division(), derivation.rule().days(),
                kebab(derivation.rule().unit()), derivation.extensionDays(),
                derivation.pauses().stream().map(PauseView::of).toList(), derivation.termEnd(), derivation.lastDay(),
                derivation.dueAt(), derivation.provisional(),
                derivation.steps().stream().map(step -> StepView.of(derivation, step, words)).toList(),
                words.lines(derivation), derivation.calendars().stream().map(CalendarView::of).toList(),
                derivation.policies());
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
