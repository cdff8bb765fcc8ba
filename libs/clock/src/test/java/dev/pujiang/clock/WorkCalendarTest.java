package dev.pujiang.clock;

import static dev.pujiang.clock.Given.day;
import static dev.pujiang.clock.Given.facts;
import static dev.pujiang.clock.Given.noon;
import static dev.pujiang.clock.Given.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.pujiang.clock.FileFault.Code;

class WorkCalendarTest {

    private static final String YEAR_2027 = """
            2027:
              version: 1
              days-off:
                - { from: 2027-01-01, to: 2027-01-03, holiday: new-years-day }
              working-days:
                - { day: 2027-01-09, holiday: new-years-day }
            """;

    @Test
    void takesInAYearWhenItIsPublished() {
        WorkCalendar calendar = WorkCalendar.bundled().with(plan(YEAR_2027));

        assertThat(calendar.lastPublishedDay()).isEqualTo("2027-12-31");
        assertThat(calendar.day(day("2027-01-01"), List.of()).kind()).isEqualTo(DayKind.HOLIDAY);
        assertThat(calendar.day(day("2027-01-09"), List.of()).kind()).isEqualTo(DayKind.MAKE_UP);
        assertThat(calendar.day(day("2027-01-09"), List.of()).provisional()).isFalse();
        assertThat(WorkCalendar.bundled().day(day("2027-01-09"), List.of()).kind()).isEqualTo(DayKind.WEEKEND);
    }

    @Test
    void replacesAYearByALaterVersionOnly() {
        WorkCalendar calendar = WorkCalendar.bundled().with(plan(YEAR_2027));
        String corrected = YEAR_2027.replace("version: 1", "version: 2").replace("to: 2027-01-03", "to: 2027-01-04");

        assertThat(calendar.with(plan(corrected)).day(day("2027-01-04"), List.of()).kind()).isEqualTo(DayKind.HOLIDAY);
        assertThat(refusedWith(calendar, plan(YEAR_2027))).containsExactly(Code.STALE_VERSION);
    }

    @Test
    void refusesAYearAfterAGapAndAnotherCalendar() {
        assertThat(refusedWith(WorkCalendar.bundled(), plan(YEAR_2027.replace("2027", "2028").replace("01-09", "01-08"))))
                .containsExactly(Code.GAP);
        HolidayPlan plan = plan(YEAR_2027);
        HolidayPlan other = new HolidayPlan("tw", plan.source(), plan.state(), plan.licence(), null, plan.weekend(),
                plan.years());
        assertThat(refusedWith(WorkCalendar.bundled(), other)).containsExactly(Code.OTHER_CALENDAR);
    }

    @Test
    void hasDaysOfADivisionOnTopOfTheCountrys() {
        HolidayPlan guangxi = plan("  division: 45\n", """
                2026:
                  version: 1
                  days-off:
                    - { from: 2026-04-20, to: 2026-04-21, holiday: festival }
                """);
        Clocks clocks = Given.clocks().with(WorkCalendar.bundled().with(guangxi));

        Derivation there = clocks.derive(new ClockFacts("simple-pass-on", noon("2026-04-19"), "4501"));
        Derivation here = clocks.derive(facts("simple-pass-on", "2026-04-19"));

        assertThat(there.lastDay()).isEqualTo("2026-04-22");
        assertThat(there.calendars()).containsExactly(new CalendarYear(null, 2026, 1), new CalendarYear("45", 2026, 1));
        assertThat(here.lastDay()).isEqualTo("2026-04-20");
        assertThat(clocks.calendar().divisions()).containsExactly("45");
    }

    @Test
    void isProvisionalWhereADivisionsOwnYearIsNotPublishedYet() {
        WorkCalendar calendar = WorkCalendar.bundled().with(plan(YEAR_2027)).with(plan("  division: 45\n", """
                2026:
                  version: 1
                  days-off:
                    - { from: 2026-04-20, to: 2026-04-21, holiday: festival }
                """));

        assertThat(calendar.day(day("2027-06-01"), List.of("45")).provisional()).isTrue();
        assertThat(calendar.day(day("2027-06-01"), List.of("33")).provisional()).isFalse();
    }

    @Test
    void refusesDaysOfADivisionThatDoesNotExist() {
        WorkCalendar calendar = WorkCalendar.bundled().with(plan("  division: 99\n", YEAR_2027));

        var refusal = catchThrowableOfType(CalendarRefusedException.class, () -> Given.clocks().with(calendar));

        assertThat(refusal.faults()).extracting(FileFault::code).containsExactly(Code.UNKNOWN_DIVISION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"to: 2027-01-03 | to: 2026-12-31 | 14 | REVERSED",
            "to: 2027-01-03 | to: 2028-01-03 | 14 | OUTSIDE_YEAR", "from: 2027-01-01 | from: 2026-12-31 | 14 | OUTSIDE_YEAR",
            "day: 2027-01-09 | day: 2028-01-08 | 16 | OUTSIDE_YEAR", "day: 2027-01-09 | day: 2027-01-11 | 16 | NOT_ON_WEEKEND",
            "day: 2027-01-09 | day: 2027-01-03 | 16 | DAY_TWICE", "day: 2027-01-09 | day: 2027-02-30 | 16 | OUT_OF_RANGE",
            "day: 2027-01-09 | date: 2027-01-09 | 16 | UNKNOWN_KEY",
            "holiday: new-years-day | holiday: christmas | 14 | UNKNOWN_VALUE",
            "version: 1 | version: 0 | 12 | OUT_OF_RANGE", "version: 1 | '' | 11 | MISSING_KEY",
            "2027: | 27: | 11 | OUT_OF_RANGE",
            "days-off: | days: | 13 | UNKNOWN_KEY", "[saturday, sunday] | [saturday, sonntag] | 6 | UNKNOWN_VALUE",
            "[saturday, sunday] | [saturday, saturday] | 6 | DAY_TWICE", "[saturday, sunday] | [] | 6 | MISSING_KEY",
            "id: cn | id: 1 | 2 | WRONG_TYPE"})
    void refuses(String text, String instead, int line, Code code) {
        String file = """
                calendar:
                  id: cn
                  source: test
                  state: 2026-11-23
                  licence: none
                  weekend: [saturday, sunday]
                  holidays:
                    new-years-day: { zh: 元旦, en: New Year's Day }
                    festival: { zh: 三月三, en: Third of March }
                  years:
                """ + YEAR_2027.indent(4);
        assertThat(file).contains(text);

        List<FileFault> faults = refused(file.replaceFirst(Pattern.quote(text), instead));

        assertThat(faults).extracting(FileFault::code, FileFault::line)
                .contains(tuple(code, line));
    }

    @Test
    void refusesAGapBetweenYears() {
        String years = YEAR_2027 + YEAR_2027.replace("2027", "2029").replace("01-09", "01-06");

        var refusal = catchThrowableOfType(CalendarRefusedException.class, () -> plan(years));

        assertThat(refusal.faults()).extracting(FileFault::code, FileFault::value)
                .containsExactly(tuple(Code.GAP, "2027–2029"));
    }

    @Test
    void refusesADayOffTwiceNamingTheDay() {
        String years = YEAR_2027.replace("  working-days:",
                "    - { from: 2027-01-03, to: 2027-01-03, holiday: festival }\n  working-days:");

        var refusal = catchThrowableOfType(CalendarRefusedException.class, () -> plan(years));

        assertThat(refusal.faults()).singleElement()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo(Code.DAY_TWICE))
                .satisfies(fault -> assertThat(fault.value()).isEqualTo("2027-01-03"));
    }

    @Test
    void refusesAYearThatNamesNoDayOff() {
        var refusal = catchThrowableOfType(CalendarRefusedException.class, () -> plan("2027:\n  version: 1\n"));

        assertThat(refusal.faults()).extracting(FileFault::code).containsExactly(Code.EMPTY_YEAR);
    }

    private static List<FileFault> refused(String file) {
        return catchThrowableOfType(CalendarRefusedException.class, () -> HolidayPlan.read("plan.yaml", file)).faults();
    }

    private static List<Code> refusedWith(WorkCalendar calendar, HolidayPlan plan) {
        return catchThrowableOfType(CalendarRefusedException.class, () -> calendar.with(plan)).faults().stream()
                .map(FileFault::code).toList();
    }
}
