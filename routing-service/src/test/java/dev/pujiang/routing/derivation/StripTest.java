package dev.pujiang.routing.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.clock.ClockFacts;
import dev.pujiang.clock.ClockPolicy;
import dev.pujiang.clock.Clocks;
import dev.pujiang.clock.Pause;
import dev.pujiang.clock.PolicyFile;
import dev.pujiang.clock.WorkCalendar;
import dev.pujiang.routing.derivation.Strip.Day;
import dev.pujiang.routing.derivation.Strip.Look;
import dev.pujiang.routing.derivation.Strip.Month;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StripTest {

    private static Clocks clocks;

    @BeforeAll
    static void readPolicy() throws IOException {
        clocks = new Clocks(ClockPolicy.read(List.of(PolicyFile.at(Path.of("../deploy/policies/cn-2022.yaml")))),
                WorkCalendar.bundled(), List::of);
    }

    @Test
    void showsWholeMonthsFromTheStartToTheLastDay() {
        Strip strip = strip("handle", "2026-09-28");

        assertThat(strip.before()).extracting(Month::name).containsExactly("2026-09", "2026-10", "2026-11");
        assertThat(strip.before().getFirst().weeks()).hasSize(5).allSatisfy(week -> assertThat(week.days()).hasSize(7));
        assertThat(days(strip.before().getFirst())).extracting(Day::number).containsExactly(java.util.stream.IntStream
                .rangeClosed(1, 30).boxed().toArray(Integer[]::new));
        assertThat(strip.leftOut()).isZero();
        assertThat(strip.after()).isEmpty();
    }

    @Test
    void marksEveryDayByWhatItIsToTheTerm() {
        Strip strip = strip("simple-decide", "2026-02-10");
        List<Day> february = days(strip.before().getFirst());

        assertThat(february.get(8).look()).isEqualTo(Look.OUTSIDE);
        assertThat(february.get(9).look()).isEqualTo(Look.START);
        assertThat(february.get(13).look()).as("make-up working day").isEqualTo(Look.COUNTED);
        assertThat(february.get(16).look()).as("spring festival").isEqualTo(Look.LEFT_OUT);
        assertThat(days(strip.before().get(1)).get(1).look()).isEqualTo(Look.LAST);
        assertThat(strip.legend()).containsExactly(Look.START, Look.COUNTED, Look.LEFT_OUT, Look.LAST);
    }

    @Test
    void leavesOutTheMiddleOfAVeryLongTerm() {
        Strip strip = strip("handle", "2026-09-28",
                new Pause(LocalDate.parse("2026-10-10"), LocalDate.parse("2036-10-10")));

        assertThat(strip.before()).hasSize(12);
        assertThat(strip.after()).hasSize(12).last().extracting(Month::name).isEqualTo("2036-11");
        assertThat(strip.leftOut()).isEqualTo(99);
        assertThat(strip.legend()).contains(Look.PAUSED, Look.LAST);
    }

    private static Strip strip(String rule, String start, Pause... pauses) {
        return Strip.of(clocks.derive(
                new ClockFacts(rule, Instant.parse(start + "T04:00:00Z"), "33", List.of(pauses), null)),
                DateTimeFormatter.ofPattern("yyyy-MM"));
    }

    private static List<Day> days(Month month) {
        return month.weeks().stream().flatMap(week -> week.days().stream()).filter(day -> day.number() > 0).toList();
    }
}
