package dev.pujiang.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The published notices of every year, typed in by hand beside the data: spring festival, national day, and all make-up days.
 */
class CalendarFactsTest {

    private final WorkCalendar calendar = WorkCalendar.bundled();

    @ParameterizedTest
    @CsvSource({"2004, 01-22, 01-28, 10-01, 10-07, 01-17 01-18 05-08 05-09 10-09 10-10",
            "2005, 02-09, 02-15, 10-01, 10-07, 02-05 02-06 04-30 05-08 10-08 10-09 12-31",
            "2006, 01-29, 02-04, 10-01, 10-07, 01-28 02-05 04-29 04-30 09-30 10-08 12-30 12-31",
            "2007, 02-18, 02-24, 10-01, 10-07, 02-17 02-25 04-28 04-29 09-29 09-30 12-29",
            "2008, 02-06, 02-12, 09-29, 10-05, 02-02 02-03 05-04 09-27 09-28",
            "2009, 01-25, 01-31, 10-01, 10-08, 01-04 01-24 02-01 05-31 09-27 10-10",
            "2010, 02-13, 02-19, 10-01, 10-07, 02-20 02-21 06-12 06-13 09-19 09-25 09-26 10-09",
            "2011, 02-02, 02-08, 10-01, 10-07, 01-30 02-12 04-02 10-08 10-09 12-31",
            "2012, 01-22, 01-28, 09-30, 10-07, 01-21 01-29 03-31 04-01 04-28 09-29",
            "2013, 02-09, 02-15, 10-01, 10-07, 01-05 01-06 02-16 02-17 04-07 04-27 04-28 06-08 06-09 09-22 09-29 10-12",
            "2014, 01-31, 02-06, 10-01, 10-07, 01-26 02-08 05-04 09-28 10-11",
            "2015, 02-18, 02-24, 10-01, 10-07, 01-04 02-15 02-28 09-06 10-10",
            "2016, 02-07, 02-13, 10-01, 10-07, 02-06 02-14 06-12 09-18 10-08 10-09",
            "2017, 01-27, 02-02, 10-01, 10-08, 01-22 02-04 04-01 05-27 09-30",
            "2018, 02-15, 02-21, 10-01, 10-07, 02-11 02-24 04-08 04-28 09-29 09-30 12-29",
            "2019, 02-04, 02-10, 10-01, 10-07, 02-02 02-03 04-28 05-05 09-29 10-12",
            "2020, 01-24, 02-02, 10-01, 10-08, 01-19 04-26 05-09 06-28 09-27 10-10",
            "2021, 02-11, 02-17, 10-01, 10-07, 02-07 02-20 04-25 05-08 09-18 09-26 10-09",
            "2022, 01-31, 02-06, 10-01, 10-07, 01-29 01-30 04-02 04-24 05-07 10-08 10-09",
            "2023, 01-21, 01-27, 09-29, 10-06, 01-28 01-29 04-23 05-06 06-25 10-07 10-08",
            "2024, 02-10, 02-17, 10-01, 10-07, 02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
            "2025, 01-28, 02-04, 10-01, 10-08, 01-26 02-08 04-27 09-28 10-11",
            "2026, 02-15, 02-23, 10-01, 10-07, 01-04 02-14 02-28 05-09 09-20 10-10"})
    void isAsTheNoticesOfTheYearSay(int year, String springFrom, String springTo, String nationalFrom, String nationalTo,
            String makeUpDays) {
        Stream.concat(days(year, springFrom, springTo), days(year, nationalFrom, nationalTo))
                .forEach(day -> assertThat(kind(day)).as(day.toString()).isEqualTo(DayKind.HOLIDAY));
        assertThat(kind(day(year, springFrom).minusDays(1))).as("before the festival").isNotEqualTo(DayKind.HOLIDAY);
        assertThat(kind(day(year, springTo).plusDays(1))).as("after the festival").isNotEqualTo(DayKind.HOLIDAY);
        assertThat(kind(day(year, nationalTo).plusDays(1))).as("after the national day").isNotEqualTo(DayKind.HOLIDAY);

        List<String> made = days(year, "01-01", "12-31").filter(day -> kind(day) == DayKind.MAKE_UP)
                .map(day -> day.toString().substring(5)).toList();
        assertThat(made).containsExactly(makeUpDays.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"2006-01-02", "2007-12-31", "2008-06-09", "2009-10-03", "2012-01-03", "2014-09-08", "2015-09-03", "2015-09-04",
            "2019-05-03", "2020-05-05", "2020-10-08", "2022-12-31", "2023-04-05", "2023-09-29", "2024-06-10", "2025-01-01",
            "2025-10-06", "2026-01-02", "2026-06-19", "2026-09-25"})
    void isOff(LocalDate day) {
        assertThat(kind(day)).isEqualTo(DayKind.HOLIDAY);
    }

    @ParameterizedTest
    @CsvSource({"2020-02-03", "2023-09-28", "2024-02-09", "2025-01-27", "2026-02-24", "2007-05-08", "2026-04-07"})
    void isWorkedOn(LocalDate day) {
        assertThat(kind(day)).isEqualTo(DayKind.WORKING);
    }

    @Test
    void coversEveryYearFrom2004To2026() {
        assertThat(calendar.firstDay()).isEqualTo("2004-01-01");
        assertThat(calendar.lastPublishedDay()).isEqualTo("2026-12-31");
        for (int year = 2004; year <= 2026; year++) {
            assertThat(calendar.plan(year).orElseThrow().version()).isEqualTo(1);
        }
        assertThat(calendar.plan(2027)).isEmpty();
    }

    @Test
    void knowsOnlyWeekendsOfAYearThatIsNotPublished() {
        WorkCalendar.Day day = calendar.day(LocalDate.parse("2027-10-01"), List.of());

        assertThat(day).isEqualTo(new WorkCalendar.Day(LocalDate.parse("2027-10-01"), DayKind.WORKING, null, true));
        assertThat(kind(LocalDate.parse("2027-10-02"))).isEqualTo(DayKind.WEEKEND);
    }

    private DayKind kind(LocalDate day) {
        return calendar.day(day, List.of()).kind();
    }

    private static Stream<LocalDate> days(int year, String from, String to) {
        return day(year, from).datesUntil(day(year, to).plusDays(1));
    }

    private static LocalDate day(int year, String monthAndDay) {
        return LocalDate.parse(year + "-" + monthAndDay);
    }
}
