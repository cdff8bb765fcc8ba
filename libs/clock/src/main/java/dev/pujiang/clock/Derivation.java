package dev.pujiang.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Why a term ends when it ends, day by day (R-EXPLAIN). In words: {@link ClockWords}.
 *
 * @param policies ids of the policy files, the lowest layer first
 * @param zone in which days begin and end
 * @param rule as it was when this was derived
 * @param start when the start event happened
 * @param startDay the day of that in the zone
 * @param division whose calendar holds
 * @param pauses in order, with the days each took out of the term
 * @param extensionDays by which the term was extended, 0 if not
 * @param steps without a gap from the start day to the last day
 * @param termEnd the last day that counts, before any roll-over
 * @param lastDay the day on which the term ends
 * @param dueAt the first instant at which the term is over: something done before it was in time
 * @param calendars the years that were looked into
 */
public record Derivation(List<String> policies, ZoneId zone, Rule rule, Instant start, LocalDate startDay, String division,
        List<PauseTaken> pauses, int extensionDays, List<Step> steps, LocalDate termEnd, LocalDate lastDay, Instant dueAt,
        List<CalendarYear> calendars) {

    /**
     * A pause and what it did.
     *
     * @param days taken out of the term, of the kind the term counts; 0 if it lay after the term, or is open
     */
    public record PauseTaken(Pause pause, int days) {}

    public Derivation {
        policies = List.copyOf(policies);
        pauses = List.copyOf(pauses);
        steps = List.copyOf(steps);
        calendars = List.copyOf(calendars);
    }

    /** Whether it leans on a year whose calendar is not published yet, so that the last day may still change. */
    public boolean provisional() {
        for (CalendarYear year : calendars) {
            if (year.provisional()) {
                return true;
            }
        }
        return false;
    }
}
