package dev.pujiang.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A calendar file: the published years of a country, or of one division on top of it (R-CALENDAR). Each day stands there once,
 * a year is in one piece.
 *
 * @param calendar name of the calendar, {@code cn}
 * @param source where it was taken from
 * @param state the day whose knowledge it shows
 * @param division the division for which it holds beside the country's, null for the whole country
 * @param weekend days of the week without work
 * @param years consecutive, in order
 */
public record HolidayPlan(String calendar, String source, LocalDate state, String licence, String division,
        Set<DayOfWeek> weekend, List<YearPlan> years) {

    public HolidayPlan {
        weekend = Set.copyOf(weekend);
        years = List.copyOf(years);
    }

    /**
     * Reads a calendar file, see libs/clock/README.md for the format.
     *
     * @param file its name, for the faults
     * @throws CalendarRefusedException with every fault and its line: years missing in between, a day twice, a day outside of
     *             its year, a make-up working day that is no weekend day, a misspelt key
     */
    public static HolidayPlan read(String file, String yaml) {
        return new CalendarReader(file).read(yaml);
    }
}
