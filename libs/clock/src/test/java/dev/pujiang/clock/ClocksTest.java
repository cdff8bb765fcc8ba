package dev.pujiang.clock;

import static dev.pujiang.clock.Given.at;
import static dev.pujiang.clock.Given.day;
import static dev.pujiang.clock.Given.extended;
import static dev.pujiang.clock.Given.facts;
import static dev.pujiang.clock.Given.noon;
import static dev.pujiang.clock.Given.pause;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.pujiang.clock.Clock.State;

class ClocksTest {

    private final Clocks clocks = Given.clocks();
    private final Clock clock = clocks.start("handle", noon("2026-03-02"), "330726");

    @Test
    void isBreachedFromTheEndOfItsLastDay() {
        assertThat(clock.due()).contains(at("2026-05-07T00:00:00+08:00"));
        assertThat(clock.isBreached(at("2026-05-06T23:59:59.999+08:00"))).isFalse();
        assertThat(clock.isBreached(at("2026-05-07T00:00:00+08:00"))).isTrue();
    }

    @Test
    void standsStillBetweenPauseAndResumption() {
        Clock paused = clocks.pause(clock, day("2026-03-10"));

        assertThat(paused.state()).isEqualTo(State.PAUSED);
        assertThat(paused.pausedSince()).contains(day("2026-03-10"));
        assertThat(paused.due()).isEmpty();
        assertThat(paused.isBreached(noon("2030-01-01"))).isFalse();
        assertThat(paused.derivation().lastDay()).isEqualTo(clock.derivation().lastDay());

        Clock resumed = clocks.resume(paused, day("2026-03-20"));

        assertThat(resumed.state()).isEqualTo(State.RUNNING);
        assertThat(resumed.derivation().termEnd()).isEqualTo(clock.derivation().termEnd().plusDays(10));
    }

    @Test
    void isExtendedOnceInTimeByWhatThePolicyAllows() {
        Clock extended = clocks.extend(clock, day("2026-05-06"), 30);

        assertThat(extended.derivation().termEnd()).isEqualTo("2026-05-31");
        assertThat(extended.derivation().lastDay()).isEqualTo("2026-06-01");
        assertThat(refused(() -> clocks.extend(extended, day("2026-05-07"), 1)))
                .containsExactly("extensionDays SECOND_EXTENSION");
        assertThat(refused(() -> clocks.extend(clock, day("2026-05-07"), 30)))
                .containsExactly("extendedOn EXTENSION_AFTER_END");
        assertThat(refused(() -> clocks.extend(clock, day("2026-03-01"), 30)))
                .containsExactly("extendedOn EXTENSION_BEFORE_START");
        assertThat(refused(() -> clocks.extend(clock, day("2026-03-09"), 31)))
                .containsExactly("extensionDays EXTENSION_TOO_LONG");
        assertThat(refused(() -> clocks.extend(clock, day("2026-03-09"), 0)))
                .containsExactly("extensionDays EXTENSION_TOO_SHORT");
        assertThat(refused(() -> clocks.extend(clock, null, 5))).containsExactly("extendedOn MISSING");
        assertThat(refused(() -> clocks.extend(clock, day("2026-06-01"), 31))).containsExactly(
                "extensionDays EXTENSION_TOO_LONG",
                "extendedOn EXTENSION_AFTER_END");
    }

    @Test
    void mayBeExtendedWhileItIsPaused() {
        Clock extended = clocks.extend(clocks.pause(clock, day("2026-03-10")), day("2026-08-01"), 10);

        assertThat(extended.state()).isEqualTo(State.PAUSED);
        assertThat(clocks.resume(extended, day("2026-08-03")).derivation().termEnd())
                .isEqualTo(day("2026-05-01").plusDays(10 + 146));
    }

    @Test
    void refusesStepsThatDoNotFitItsState() {
        Clock paused = clocks.pause(clock, day("2026-03-10"));

        assertThat(refused(() -> clocks.pause(paused, day("2026-03-11")))).containsExactly("pauses[1].from ALREADY_PAUSED");
        assertThat(refused(() -> clocks.resume(clock, day("2026-03-11")))).containsExactly("pauses[0].to NOT_PAUSED");
        assertThat(refused(() -> clocks.resume(paused, day("2026-03-09")))).containsExactly("pauses[0].to PAUSE_REVERSED");
        assertThat(refused(() -> clocks.pause(clock, day("2026-03-01")))).containsExactly("pauses[0].from PAUSE_BEFORE_START");
        // the 60th day counts even if a pause begins on it: the last pause that takes out anything begins the day before
        assertThat(refused(() -> clocks.pause(clock, day("2026-05-01")))).containsExactly("pauses[0].from PAUSE_AFTER_END");
        assertThat(clocks.pause(clock, day("2026-04-30")).state()).isEqualTo(State.PAUSED);
        Clock resumed = clocks.resume(paused, day("2026-03-20"));
        assertThat(refused(() -> clocks.pause(resumed, day("2026-03-15")))).containsExactly("pauses[1].from PAUSES_OVERLAP");
    }

    @Test
    void comesBackFromItsFacts() {
        Clock lived = clocks.extend(clocks.resume(clocks.pause(clock, day("2026-03-10")), day("2026-03-20")), day("2026-04-01"),
                20);

        assertThat(clocks.of(lived.facts())).isEqualTo(lived);
        assertThat(clocks.derive(lived.facts())).isEqualTo(lived.derivation());
    }

    @Test
    void isRecomputedWhenAYearIsPublished() {
        Clock running = clocks.start("object", noon("2026-12-30"), "330726");
        Clocks later = clocks.with(WorkCalendar.bundled().with(Given.plan("""
                2027:
                  version: 1
                  days-off:
                    - { from: 2027-01-01, to: 2027-01-03, holiday: new-years-day }
                  working-days:
                    - { day: 2027-01-09, holiday: new-years-day }
                """)));

        Recomputed recomputed = later.recompute(running);

        assertThat(running.derivation().lastDay()).isEqualTo("2027-01-06");
        assertThat(recomputed.after().derivation().lastDay()).isEqualTo("2027-01-07");
        assertThat(recomputed.after().derivation().provisional()).isFalse();
        assertThat(recomputed.moved()).isTrue();
        assertThat(recomputed.daysGained()).isEqualTo(1);
    }

    @Test
    void keepsAnExtensionWhenItIsRecomputedByAShorterLimit() {
        ClockFacts facts = new ClockFacts("handle", noon("2026-03-02"), "330726", List.of(),
                new Extension(45, day("2026-12-01")));

        assertThat(clocks.of(facts).derivation().extensionDays()).isEqualTo(45);
    }

    @ParameterizedTest
    @CsvSource({"handle, 2026-03-02, 2026-03-02, 65", "handle, 2026-03-02, 2026-05-05, 1", "handle, 2026-03-02, 2026-05-06, 0",
            "handle, 2026-03-02, 2026-05-09, -3", "object, 2026-02-12, 2026-02-13, 4", "object, 2026-02-12, 2026-02-20, 3",
            "object, 2026-02-12, 2026-02-26, 0", "object, 2026-02-12, 2026-03-02, -3"})
    void tellsTheDaysThatAreLeft(String rule, String start, String today, long left) {
        assertThat(clocks.remainingDays(clocks.of(facts(rule, start)), noon(today))).isEqualTo(left);
    }

    @Test
    void doesNotUseUpDaysWhileItIsPaused() {
        Clock paused = clocks.pause(clock, day("2026-03-10"));

        assertThat(clocks.remainingDays(paused, noon("2026-03-10"))).isEqualTo(57);
        assertThat(clocks.remainingDays(paused, noon("2026-09-10"))).isEqualTo(57);
    }

    @Test
    void namesEveryFieldThatIsAtFault() {
        ClockFacts facts = new ClockFacts("handel", at("1900-01-01T00:00:00+08:00"), "999999",
                List.of(pause("2026-03-10", "2026-03-01"), pause("2026-03-20", "2200-01-01"), new Pause(null, null)),
                new Extension(31, null));

        assertThat(refused(() -> clocks.derive(facts))).containsExactlyInAnyOrder("rule UNKNOWN_RULE",
                "division UNKNOWN_DIVISION",
                "start DAY_OUT_OF_RANGE", "pauses[0].to PAUSE_REVERSED", "pauses[1].to DAY_OUT_OF_RANGE",
                "pauses[2].from MISSING",
                "pauses[2].to MISSING");
    }

    @Test
    void refusesEmptyFacts() {
        assertThat(refused(() -> clocks.derive(new ClockFacts(null, null, null, null, null)))).containsExactly("rule MISSING",
                "division MISSING", "start MISSING");
        assertThat(refused(() -> clocks.derive(new ClockFacts("", noon("2026-01-01"), "")))).containsExactly("rule MISSING",
                "division MISSING");
    }

    @ParameterizedTest
    @CsvSource({"1900-01-01T00:00:00Z", "2003-12-31T15:59:59Z", "2099-12-31T16:00:00Z", "2200-01-01T00:00:00Z",
            "-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
    void refusesAStartOutsideOfPolicyAndCalendar(Instant start) {
        assertThat(refused(() -> clocks.start("handle", start, "330726"))).containsExactly("start DAY_OUT_OF_RANGE");
    }

    @Test
    void computesUpToTheLastDayThatIsAllowed() {
        assertThat(clocks.start("handle", at("2099-12-31T23:59:59+08:00"), "330726").derivation().lastDay())
                .isEqualTo("2100-03-01");
    }

    @Test
    void refusesPausesThatDoNotFitTogether() {
        assertThat(refusedPauses(pause("2026-03-10", "2026-03-12"), pause("2026-03-11", "2026-03-20")))
                .containsExactly("pauses[1].from PAUSES_OVERLAP");
        assertThat(refusedPauses(pause("2026-03-10", "2026-03-20"), pause("2026-03-10", "2026-03-20")))
                .containsExactly("pauses[1].from PAUSES_OVERLAP");
        assertThat(refusedPauses(pause("2026-03-15", "2026-03-16"), pause("2026-03-10", "2026-03-20")))
                .containsExactly("pauses[0].from PAUSES_OVERLAP");
        assertThat(refusedPauses(pause("2026-03-30", "2026-03-29"), pause("2026-03-10", "2026-03-12"),
                pause("2026-03-11", "2026-03-20")))
                .containsExactly("pauses[0].to PAUSE_REVERSED", "pauses[2].from PAUSES_OVERLAP");
        assertThat(refusedPauses(pause("2026-02-27", "2026-03-16"))).containsExactly("pauses[0].from PAUSE_BEFORE_START");
        assertThat(refusedPauses(new Pause(day("2026-03-10"), null))).containsExactly("pauses[0].to MISSING");
    }

    @Test
    void refusesExtensionsOfOtherTerms() {
        assertThat(refused(() -> clocks.derive(extended("review", "2026-03-02", 10))))
                .containsExactly("extensionDays NOT_EXTENDABLE");
        assertThat(refused(() -> clocks.derive(extended("handle", "2026-03-02", 31)))).containsExactly(
                "extensionDays EXTENSION_TOO_LONG");
        assertThat(refused(() -> clocks.derive(extended("handle", "2026-03-02", -1)))).containsExactly(
                "extensionDays EXTENSION_TOO_SHORT");
        LocalDate late = day("2026-05-07");
        assertThat(refused(() -> clocks.derive(new ClockFacts("handle", noon("2026-03-02"), "330726", List.of(),
                new Extension(30, late))))).containsExactly("extendedOn EXTENSION_AFTER_END");
    }

    @Test
    void knowsADivisionByItsPaddedCodeToo() {
        assertThat(clocks.start("handle", noon("2026-03-02"), "330726000000").derivation().division()).isEqualTo("330726");
    }

    private List<String> refusedPauses(Pause... pauses) {
        return refused(() -> clocks.derive(facts("handle", "2026-03-02", pauses)));
    }

    private static List<String> refused(Supplier<?> step) {
        return catchThrowableOfType(TermRefusedException.class, step::get).faults().stream()
                .map(fault -> fault.field() + " " + fault.code()).toList();
    }
}
