package dev.pujiang.clock;

import static dev.pujiang.clock.Given.at;
import static dev.pujiang.clock.Given.extended;
import static dev.pujiang.clock.Given.facts;
import static dev.pujiang.clock.Given.pause;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Each switch of the policy, turned from what cn-2022 sets. */
class SwitchesTest {

    @Test
    void theDayOfTheStartEventMayCount() {
        assertThat(lastDay(new Switches(true, true, true, true, true, false, true), facts("inform", "2026-03-02")))
                .isEqualTo("2026-03-16");
        assertThat(lastDay(new Switches(true, true, true, true, true, false, true), facts("simple-pass-on", "2026-10-01")))
                .isEqualTo("2026-10-08");
    }

    @Test
    void theLastDayMayBeADayOff() {
        assertThat(lastDay(new Switches(false, false, true, true, true, false, true), facts("inform", "2026-04-16")))
                .isEqualTo("2026-05-01");
    }

    @Test
    void makeUpDaysMayBeDaysOff() {
        Switches switches = new Switches(false, true, false, true, true, false, true);

        assertThat(lastDay(switches, facts("inform", "2026-04-24"))).isEqualTo("2026-05-11");
        assertThat(lastDay(switches, facts("simple-pass-on", "2026-02-27"))).isEqualTo("2026-03-02");
    }

    @Test
    void aTermMayEndAtTheTimeOfDayOfItsStart() {
        ClockFacts facts = new ClockFacts("inform", at("2026-03-02T09:30:00+08:00"), Given.PUJIANG, List.of(), null);

        Derivation derivation = Given.clocks(new Switches(false, true, true, false, true, false, true)).derive(facts);

        assertThat(derivation.dueAt()).isEqualTo(at("2026-03-17T09:30:00+08:00"));
    }

    @Test
    void anExtensionMayRunFromTheRolledOverEnd() {
        // 60 days end on 2026-05-01, rolled over on 05-06; 30 days from there on 06-05, from 05-01 on 05-31 and so on Monday 06-01
        assertThat(lastDay(new Switches(false, true, true, true, false, false, true), extended("handle", "2026-03-02", 30)))
                .isEqualTo("2026-06-05");
        assertThat(lastDay(new Switches(false, true, true, true, true, false, true), extended("handle", "2026-03-02", 30)))
                .isEqualTo("2026-06-01");
    }

    @Test
    void thePauseMayTakeOutItsFirstDayAndSpareItsLast() {
        ClockFacts facts = facts("request-review", "2026-07-01", pause("2026-07-06", "2026-07-08"));

        assertThat(lastDay(new Switches(false, true, true, true, true, true, true), facts)).isEqualTo("2026-08-03");
        assertThat(lastDay(new Switches(false, false, true, true, true, true, false), facts)).isEqualTo("2026-08-02");
        assertThat(lastDay(new Switches(false, false, true, true, true, false, false), facts)).isEqualTo("2026-08-01");
    }

    private static LocalDate lastDay(Switches switches, ClockFacts facts) {
        return Given.clocks(switches).derive(facts).lastDay();
    }
}
