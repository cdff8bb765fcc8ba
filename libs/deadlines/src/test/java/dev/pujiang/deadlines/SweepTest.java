package dev.pujiang.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R-ESCALATE: reminders, breaches, escalations, each once, whoever sweeps and whenever. */
@QuarkusTest
@OnRealDatabase
class SweepTest {

    /** handle, from here: last day 2026-05-06. */
    private static final String START = "2026-03-02T02:00:00Z";

    @Inject
    Sweep sweep;
    @Inject
    Sweeping sweeping;
    @Inject
    Deadlines deadlines;
    @Inject
    Given given;
    @Inject
    Lapses lapses;
    @Inject
    TestClock clock;

    private final String number = Given.newCase();

    @BeforeEach
    void now() {
        clock.set("2026-03-02", "10:00:00");
    }

    @Test
    void climbsTheLadderStepByStep() {
        given.start(Given.clock(number, "handle", START));

        for (String day : List.of("2026-04-20", "2026-04-21", "2026-05-02", "2026-05-03", "2026-05-07", "2026-05-08",
                "2026-05-14",
                "2026-05-22", "2026-06-06", "2026-07-01")) {
            clock.set(day, "00:00:00");
            sweep.sweep();
            sweep.sweep();
        }

        assertThat(given.types(number)).containsExactly("deadline.due-soon", "deadline.due-soon", "deadline.breached",
                "deadline.escalated", "deadline.escalated", "deadline.escalated");
        assertThat(given.told(number)).extracting(told -> told.data().path("told").asText())
                .containsExactly("", "", "330726-zf", "3307-zf", "33-zf", "33-zf");
        assertThat(given.told(number)).extracting(told -> told.data().path("remainingDays").asInt(-1))
                .startsWith(15, 3);
        assertThat(given.only(number).state()).isEqualTo(ClockView.State.OVERDUE);
    }

    @Test
    void nothingIsToldBeforeItsTime() {
        given.start(Given.clock(number, "handle", START));

        clock.set("2026-04-20", "23:59:59");
        sweep.sweep();

        assertThat(given.told(number)).isEmpty();
    }

    @Test
    void afterADowntimeTheBreachIsToldAndNoReminderOfWhatIsOver() {
        given.start(Given.clock(number, "handle", START));

        clock.set("2026-05-15", "09:00:00");
        sweep.sweep();

        assertThat(given.types(number)).containsExactly("deadline.breached", "deadline.escalated");
        assertThat(given.told(number).getFirst().data().at("/term/dueAt").asText()).isEqualTo("2026-05-06T16:00:00Z");
    }

    @Test
    void aDutyThatNobodyHasYetIsBreachedToo() {
        StartClock start = Given.clock(number, "inform", START);
        given.start(new StartClock(number, start.classification(), "inform", start.at(), "330726", start.matter(), null, null));

        clock.set("2026-03-18", "00:00:00");
        sweep.sweep();

        assertThat(given.types(number)).containsExactly("deadline.breached");
        assertThat(given.told(number).getFirst().data().get("told").asText()).isEqualTo("33-xfj");
    }

    @Test
    void aRightLapsesWithoutABreach() {
        StartClock start = Given.clock(number, "object", START);
        given.start(start);

        clock.set("2026-03-10", "00:00:00");
        sweep.sweep();
        sweep.sweep();

        assertThat(given.types(number)).containsExactly("deadline.lapsed");
        assertThat(given.only(number).state()).isEqualTo(ClockView.State.LAPSED);
        assertThat(lapses.seen).filteredOn(lapsed -> lapsed.matter().equals(start.matter())).singleElement()
                .satisfies(lapsed -> assertThat(lapsed.at()).isEqualTo(Instant.parse("2026-03-09T16:00:00Z")));
    }

    @Test
    void aLaterStepOfACaseWaitsForAnEarlierOne() {
        StartClock object = Given.clock(number, "object", START);
        given.start(object);
        given.start(Given.clock(number, "inform", START));
        clock.set("2026-03-25", "00:00:00");

        int first = sweeping.take(100);

        assertThat(given.types(number)).containsExactly("deadline.lapsed");
        assertThat(first).isPositive();
        sweep.sweep();
        assertThat(given.types(number)).containsExactly("deadline.lapsed", "deadline.breached", "deadline.escalated");
    }

    @Test
    void aClockThatAnotherOneStopsAtTheSameMomentTakesNoStepMore() {
        StartClock object = Given.clock(number, "object", START);
        given.start(object);
        StartClock passOn = Given.clock(number, "simple-pass-on", "2026-03-06T02:00:00Z");
        given.start(passOn);
        lapses.stopping.put(object.matter(), passOn.matter());

        clock.set("2026-03-10", "00:00:00");
        sweep.sweep();

        assertThat(given.types(number)).containsExactly("deadline.lapsed");
    }

    @Test
    void aStepThatFailsKeepsNobodyElseWaiting() {
        StartClock failing = Given.clock(number, "object", "2026-03-01T02:00:00Z");
        given.start(failing);
        lapses.failing.add(failing.matter());
        List<String> others = Stream.generate(Given::newCase).limit(120).toList();
        others.forEach(other -> given.start(Given.clock(other, "object", START)));

        clock.set("2026-03-10", "00:00:00");
        sweep.sweep();

        assertThat(others).allSatisfy(other -> assertThat(given.types(other)).containsExactly("deadline.lapsed"));
        assertThat(given.told(number)).isEmpty();
        lapses.failing.clear();
        clock.set("2026-03-10", "00:05:01");
        sweep.sweep();
        assertThat(given.types(number)).containsExactly("deadline.lapsed");
    }

    @Test
    void aStepThatFailsIsInTheLogWithItsCase() {
        StartClock failing = Given.clock(number, "object", "2026-03-01T02:00:00Z");
        given.start(failing);
        lapses.failing.add(failing.matter());

        clock.set("2026-03-10", "00:00:00");
        try (CasesInLog log = new CasesInLog(Sweep.class)) {
            sweep.sweep();

            assertThat(log.seen).contains(number);
        }
        lapses.failing.clear();
    }

    @Test
    void aLadderThatGotAnotherReminderBreachesNothingTwice() {
        Ladder longer = Ladder.of(false, List.of(15, 7, 3), List.of(7, 15));

        assertThat(longer.from(7)).extracting(Rung::days).containsExactly(7, 15);
        assertThat(longer.from(-4)).extracting(Rung::days).containsExactly(-3, 0, 7, 15);
    }

    @Test
    void manySweepersTellEachBreachOnce() throws Exception {
        List<String> cases = Stream.generate(Given::newCase).limit(300).toList();
        cases.forEach(other -> given.start(Given.clock(other, "inform", START)));
        clock.set("2026-03-18", "00:00:00");

        try (ExecutorService sweepers = Executors.newFixedThreadPool(4)) {
            var all = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < 4; i++) {
                all.add(sweepers.submit(() -> sweep.sweep()));
            }
            for (var one : all) {
                one.get();
            }
        }
        sweep.sweep();

        assertThat(cases).allSatisfy(other -> assertThat(given.types(other)).containsExactly("deadline.breached"));
    }
}
