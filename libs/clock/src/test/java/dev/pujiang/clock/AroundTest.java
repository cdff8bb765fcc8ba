package dev.pujiang.clock;

import static dev.pujiang.clock.Given.at;
import static dev.pujiang.clock.Given.noon;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reminders and escalations fall around the end of a term (R-ESCALATE), counted in days of its kind. */
class AroundTest {

    private final Clocks clocks = Given.clocks();

    @ParameterizedTest
    @CsvSource({
            // 60 calendar days, last day 2026-05-06
            "handle, 2026-03-02, 0, 2026-05-07T00:00:00+08:00", "handle, 2026-03-02, -3, 2026-05-03T00:00:00+08:00",
            "handle, 2026-03-02, 7, 2026-05-14T00:00:00+08:00",
            // 5 working days, last day Friday 2026-02-13; Saturday the 14th is worked on, then spring festival until the 23rd, and
            // Saturday the 28th is worked on
            "object, 2026-02-06, 0, 2026-02-14T00:00:00+08:00", "object, 2026-02-06, 1, 2026-02-15T00:00:00+08:00",
            "object, 2026-02-06, 2, 2026-02-25T00:00:00+08:00", "object, 2026-02-06, 6, 2026-03-01T00:00:00+08:00",
            "object, 2026-02-06, -5, 2026-02-06T00:00:00+08:00"})
    void fallsOnADayOfTheKindTheTermCounts(String rule, String start, int days, String moment) {
        Derivation derivation = clocks.start(rule, noon(start), "330726").derivation();

        assertThat(clocks.around(derivation, days)).isEqualTo(at(moment));
    }
}
