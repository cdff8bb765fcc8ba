package dev.pujiang.clock;

import static dev.pujiang.clock.Given.at;
import static dev.pujiang.clock.Given.day;
import static dev.pujiang.clock.Given.extended;
import static dev.pujiang.clock.Given.facts;
import static dev.pujiang.clock.Given.pause;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.pujiang.clock.Step.Reason;

class DerivationTest {

    private final Clocks clocks = Given.clocks();

    @Test
    void rollsNinetyDaysThatEndOnASundayToMonday() {
        var facts = new ClockFacts("handle", at("2026-09-28T10:00:00+08:00"), "330726", List.of(), new Extension(30, null));

        Derivation derivation = clocks.derive(facts);

        // 2 days of September, 31 of October, 30 of November and 27 of December are 90; 2026-12-27 is a Sunday
        assertThat(derivation.lastDay()).isEqualTo("2026-12-28");
        assertThat(derivation.termEnd()).isEqualTo("2026-12-27");
        assertThat(derivation.dueAt()).isEqualTo(at("2026-12-29T00:00:00+08:00"));
        assertThat(derivation.provisional()).isFalse();
        assertThat(derivation.steps()).containsExactly(step("2026-09-28", "2026-09-28", Reason.START_DAY),
                step("2026-09-29", "2026-11-27", Reason.CALENDAR_DAY), step("2026-11-28", "2026-12-27", Reason.EXTENSION_DAY),
                step("2026-12-28", "2026-12-28", Reason.NEXT_WORKING_DAY));
        assertThat(derivation.calendars()).containsExactly(new CalendarYear(null, 2026, 1));
    }

    @ParameterizedTest
    @CsvSource({
            // calendar days; from an ordinary working day to an ordinary working day
            "inform, 2026-03-02, 2026-03-17", "handle, 2026-03-02, 2026-05-06", "request-review, 2026-07-01, 2026-07-31",
            "review, 2026-07-01, 2026-07-31", "request-rereview, 2026-07-01, 2026-07-31", "rereview, 2026-07-01, 2026-07-31",
            "extend, 2026-07-01, 2026-07-31",
            // 2026-05-01 to 05 is a holiday
            "inform, 2026-04-16, 2026-05-06", "inform, 2026-04-20, 2026-05-06", "inform, 2026-04-21, 2026-05-06",
            // the term ends on a Saturday that is worked on (2026-05-09), and on a Sunday that is (2026-09-20)
            "inform, 2026-04-24, 2026-05-09", "inform, 2026-09-05, 2026-09-20",
            // working days over the spring festival of 2026 (15 to 23 February off, 14 and 28 worked)
            "object, 2026-02-12, 2026-02-26", "object, 2026-02-13, 2026-02-27", "simple-decide, 2026-02-12, 2026-03-04",
            "simple-accept, 2026-09-18, 2026-09-22", "simple-pass-on, 2026-09-30, 2026-10-08",
            "simple-pass-on, 2026-02-27, 2026-02-28",
            // started on a day off
            "simple-pass-on, 2026-10-03, 2026-10-08", "object, 2026-10-04, 2026-10-13",
            // worked on in exchange for the new year of 2006, which the source does not know
            "simple-pass-on, 2005-12-30, 2005-12-31",
            // leap years and year ends
            "request-review, 2024-01-30, 2024-02-29", "request-review, 2023-01-30, 2023-03-01",
            "inform, 2025-12-20, 2026-01-04",
            "inform, 2025-12-17, 2026-01-04", "simple-pass-on, 2025-12-31, 2026-01-04", "object, 2025-12-29, 2026-01-06"})
    void endsOn(String rule, String start, String lastDay) {
        assertThat(clocks.derive(facts(rule, start)).lastDay()).isEqualTo(lastDay);
    }

    @Test
    void countsDaysWhereTheLawHolds() {
        // half past eleven in the evening in London is the next morning in Shanghai
        var early = new ClockFacts("inform", Instant.parse("2026-03-01T15:59:59Z"), "330726");
        var late = new ClockFacts("inform", Instant.parse("2026-03-01T16:00:00Z"), "330726");

        assertThat(clocks.derive(early).startDay()).isEqualTo("2026-03-01");
        assertThat(clocks.derive(late).startDay()).isEqualTo("2026-03-02");
    }

    @Test
    void takesOutTheDaysAfterAPauseBeginsUpToTheOneOnWhichItEnds() {
        Derivation derivation = clocks.derive(facts("request-review", "2026-07-01", pause("2026-07-10", "2026-07-14")));

        assertThat(derivation.lastDay()).isEqualTo("2026-08-04").isEqualTo(day("2026-07-31").plusDays(4));
        assertThat(derivation.pauses()).extracting(Derivation.PauseTaken::days).containsExactly(4);
        assertThat(derivation.steps()).contains(step("2026-07-11", "2026-07-14", Reason.PAUSE));
    }

    @Test
    void takesOutWorkingDaysOnlyOfATermInWorkingDays() {
        // Thursday to Wednesday: Friday, Monday, Tuesday and Wednesday are taken out
        Derivation derivation = clocks.derive(facts("object", "2026-07-01", pause("2026-07-02", "2026-07-08")));

        assertThat(derivation.pauses()).extracting(Derivation.PauseTaken::days).containsExactly(4);
        assertThat(derivation.steps()).extracting(Step::reason).containsExactly(Reason.START_DAY, Reason.WORKING_DAY,
                Reason.PAUSE,
                Reason.WEEKEND, Reason.PAUSE, Reason.WORKING_DAY, Reason.WEEKEND, Reason.WORKING_DAY);
        assertThat(derivation.lastDay()).isEqualTo("2026-07-14");
    }

    @Test
    void pausesFirstAndRollsOverAfterwards() {
        // 30 days from 2026-08-31 end on Wednesday 09-30; one day more is the national day
        Derivation derivation = clocks.derive(facts("request-review", "2026-08-31", pause("2026-09-10", "2026-09-11")));

        assertThat(derivation.termEnd()).isEqualTo("2026-10-01");
        assertThat(derivation.lastDay()).isEqualTo("2026-10-08");
        assertThat(derivation.steps()).extracting(Step::reason).endsWith(Reason.ROLLED_OVER, Reason.NEXT_WORKING_DAY);
        assertThat(derivation.steps().getLast().holiday().en()).isEqualTo("National Day");
    }

    @Test
    void leavesATermAloneThatHadEndedBeforeThePause() {
        Derivation derivation = clocks.derive(facts("inform", "2026-03-02", pause("2026-03-17", "2026-04-20")));

        assertThat(derivation.lastDay()).isEqualTo("2026-03-17");
        assertThat(derivation.pauses()).extracting(Derivation.PauseTaken::days).containsExactly(0);
    }

    @Test
    void acceptsPausesInAnyOrderThatMeetOnOneDay() {
        Derivation derivation = clocks.derive(
                facts("request-review", "2026-07-01", pause("2026-07-14", "2026-07-15"), pause("2026-07-10", "2026-07-14")));

        assertThat(derivation.pauses()).extracting(Derivation.PauseTaken::days).containsExactly(4, 1);
        assertThat(derivation.lastDay()).isEqualTo("2026-08-05");
    }

    @Test
    void namesMakeUpDaysAndHolidaysAmongTheSteps() {
        Derivation derivation = clocks.derive(facts("object", "2026-02-12"));

        assertThat(derivation.steps()).extracting(Step::reason).containsExactly(Reason.START_DAY, Reason.WORKING_DAY,
                Reason.MAKE_UP_DAY, Reason.HOLIDAY, Reason.WORKING_DAY);
        assertThat(derivation.steps()).extracting(step -> step.holiday() == null ? "" : step.holiday().zh()).containsExactly("",
                "",
                "春节", "春节", "");
    }

    @Test
    void saysWhenItLeansOnAYearThatIsNotPublished() {
        Derivation derivation = clocks.derive(extended("handle", "2026-10-30", 30));

        assertThat(derivation.lastDay()).isEqualTo("2027-01-28");
        assertThat(derivation.provisional()).isTrue();
        assertThat(derivation.calendars()).containsExactly(new CalendarYear(null, 2027, 0));
    }

    @Test
    void isNotProvisionalIfOnlyPublishedYearsMadeADifference() {
        Derivation derivation = clocks.derive(facts("inform", "2026-12-15"));

        assertThat(derivation.lastDay()).isEqualTo("2026-12-30");
        assertThat(derivation.provisional()).isFalse();
    }

    @Test
    void marksTheProvisionalDaysOfATermInWorkingDays() {
        Derivation derivation = clocks.derive(facts("object", "2026-12-29"));

        assertThat(derivation.steps()).filteredOn(Step::provisional).extracting(step -> step.from().toString())
                .containsExactly("2027-01-01", "2027-01-02", "2027-01-04");
        assertThat(derivation.calendars()).containsExactly(new CalendarYear(null, 2026, 1), new CalendarYear(null, 2027, 0));
    }

    private static Step step(String from, String to, Reason reason) {
        return new Step(day(from), day(to), reason, null, false);
    }
}
