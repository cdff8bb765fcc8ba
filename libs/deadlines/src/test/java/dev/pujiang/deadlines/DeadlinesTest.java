package dev.pujiang.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.pujiang.clock.TermRefusedException;
import dev.pujiang.events.Term;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What moves clocks, and what is told of it. */
@QuarkusTest
@OnRealDatabase
class DeadlinesTest {

    private static final String START = "2026-03-02T02:00:00Z";

    @Inject
    Deadlines deadlines;
    @Inject
    Sweep sweep;
    @Inject
    Given given;
    @Inject
    TestClock clock;

    private final String number = Given.newCase();

    @BeforeEach
    void now() {
        clock.set("2026-03-02", "10:00:00");
    }

    @Test
    void aTermIsKnownFromItsStart() {
        Term term = given.start(Given.clock(number, "handle", START));

        assertThat(term.lastDay()).isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(term.dueAt()).isEqualTo(Instant.parse("2026-05-06T16:00:00Z"));
        assertThat(given.only(number).state()).isEqualTo(ClockView.State.RUNNING);
        assertThat(given.only(number).remainingDays()).isEqualTo(65);
        assertThat(given.told(number)).isEmpty();
    }

    @Test
    void aMatterHasOneClockOfARule() {
        StartClock start = Given.clock(number, "handle", START);
        given.start(start);

        assertThatThrownBy(() -> given.start(start)).hasStackTraceContaining("running_clock_once");
        assertThat(deadlines.ofCase(number)).hasSize(1);
    }

    @Test
    void refusesRulesAndDivisionsThatDoNotExistAndKeepsNothing() {
        StartClock good = Given.clock(number, "handle", START);

        assertThatThrownBy(() -> given.start(new StartClock(number, good.classification(), "tomorrow", good.at(), "990000",
                good.matter(), null, null))).isInstanceOfSatisfying(TermRefusedException.class,
                        refused -> assertThat(refused.faults()).extracting("field").containsExactlyInAnyOrder("rule",
                                "division"));
        assertThat(deadlines.ofCase(number)).isEmpty();
    }

    @Test
    void anExtensionMovesTheEndOnceAndIsTold() {
        StartClock start = Given.clock(number, "handle", START);
        given.start(start);

        given.run(() -> deadlines.extend("handle", start.matter(), LocalDate.of(2026, 4, 1), 30));

        assertThat(given.only(number).lastDay()).isEqualTo(LocalDate.of(2026, 6, 1));
        Given.Told told = given.told(number).getFirst();
        assertThat(told.type()).isEqualTo("deadline.recomputed");
        assertThat(told.data().get("cause").asText()).isEqualTo("EXTENSION");
        assertThat(told.data().get("previousLastDay").asText()).isEqualTo("2026-05-06");
        assertThat(told.data().at("/term/lastDay").asText()).isEqualTo("2026-06-01");
    }

    @Test
    void refusesASecondExtensionOneOf31DaysAndOneAfterTheEnd() {
        StartClock start = Given.clock(number, "handle", START);
        given.start(start);

        assertThatThrownBy(() -> given.run(() -> deadlines.extend("handle", start.matter(), LocalDate.of(2026, 4, 1), 31)))
                .isInstanceOf(TermRefusedException.class);
        assertThatThrownBy(() -> given.run(() -> deadlines.extend("handle", start.matter(), LocalDate.of(2026, 5, 7), 30)))
                .isInstanceOf(TermRefusedException.class);
        given.run(() -> deadlines.extend("handle", start.matter(), LocalDate.of(2026, 4, 1), 10));
        assertThatThrownBy(() -> given.run(() -> deadlines.extend("handle", start.matter(), LocalDate.of(2026, 4, 2), 10)))
                .isInstanceOf(TermRefusedException.class);

        assertThat(given.types(number)).containsExactly("deadline.recomputed");
    }

    @Test
    void aPauseTakesOutItsDays() {
        StartClock start = Given.clock(number, "review", START);
        given.start(start);
        LocalDate before = given.only(number).lastDay();

        given.run(() -> deadlines.pause("review", start.matter(), LocalDate.of(2026, 3, 10)));
        assertThat(given.only(number).state()).isEqualTo(ClockView.State.PAUSED);
        assertThat(given.only(number).dueAt()).isNull();
        given.run(() -> deadlines.resume("review", start.matter(), LocalDate.of(2026, 3, 17)));

        assertThat(given.only(number).lastDay()).isEqualTo(before.plusDays(7));
        assertThat(given.types(number)).containsExactly("deadline.recomputed", "deadline.recomputed");
    }

    @Test
    void aPausedClockIsNotBreached() {
        StartClock start = Given.clock(number, "review", START);
        given.start(start);
        given.run(() -> deadlines.pause("review", start.matter(), LocalDate.of(2026, 3, 10)));

        clock.set("2026-12-01", "10:00:00");
        sweep.sweep();

        assertThat(given.types(number)).containsExactly("deadline.recomputed");
    }

    @Test
    void whatIsDoneInTimeStopsTheClock() {
        StartClock start = Given.clock(number, "handle", START);
        given.start(start);

        given.run(() -> deadlines.stop(List.of(start.matter()), _ -> true, Instant.parse("2026-05-06T15:59:59Z")));
        clock.set("2026-12-01", "10:00:00");
        sweep.sweep();

        assertThat(given.only(number).state()).isEqualTo(ClockView.State.KEPT);
        assertThat(given.told(number)).isEmpty();
    }

    @Test
    void whatIsDoneTooLateIsABreachEvenIfNoSweepCameBy() {
        StartClock start = Given.clock(number, "handle", START);
        given.start(start);
        clock.set("2026-05-07", "00:00:01");

        given.run(() -> deadlines.stop(List.of(start.matter()), _ -> true, Instant.parse("2026-05-06T16:00:00Z")));

        assertThat(given.only(number).state()).isEqualTo(ClockView.State.MISSED);
        assertThat(given.types(number)).containsExactly("deadline.breached");
    }

    @Test
    void lateNewsOfWhatWasDoneInTimeTakesTheBreachBack() {
        StartClock start = Given.clock(number, "handle", START);
        given.start(start);
        clock.set("2026-05-07", "00:00:01");
        sweep.sweep();

        given.run(() -> deadlines.stop(List.of(start.matter()), _ -> true, Instant.parse("2026-05-06T15:00:00Z")));

        assertThat(given.only(number).state()).isEqualTo(ClockView.State.KEPT);
        assertThat(given.types(number)).containsExactly("deadline.breached", "deadline.retracted");
    }

    @Test
    void aMatterThatPassesOnKeepsItsClock() {
        StartClock start = Given.clock(number, "handle", START);
        Term term = given.start(start);

        given.run(() -> assertThat(deadlines.passTo(List.of(start.matter()), "330726-jyj"))
                .extracting(Term::clock, Term::body, Term::dueAt)
                .containsExactly(tuple(term.clock(), "330726-jyj", term.dueAt())));

        assertThat(given.only(number).body()).isEqualTo("330726-jyj");
        assertThat(given.only(number).dueAt()).isEqualTo(term.dueAt());
    }

    @Test
    void listsTheRunningClocksOfMatters() {
        StartClock running = Given.clock(number, "handle", START);
        StartClock stopped = Given.clock(number, "inform", START);
        Term term = given.start(running);
        given.start(stopped);
        given.run(() -> deadlines.stop(List.of(stopped.matter()), rule -> true, Instant.parse(START)));

        assertThat(deadlines.running(List.of(running.matter(), stopped.matter()))).extracting(ClockView::clock)
                .containsExactly(term.clock());
        assertThat(deadlines.running(List.of())).isEmpty();
    }

    @Test
    void aRightThatIsUsedAfterItsTermHasLapsedBeforeTheSweepCameBy() {
        StartClock start = Given.clock(number, "object", START);
        given.start(start);

        given.run(() -> deadlines.stop(List.of(start.matter()), rule -> true, Instant.parse("2026-03-10T01:00:00Z")));

        assertThat(given.types(number)).containsExactly("deadline.lapsed");
        assertThat(given.only(number).state()).isEqualTo(ClockView.State.LAPSED);
        assertThat(given.only(number).stoppedAt()).isEqualTo(Instant.parse("2026-03-09T16:00:00Z"));
    }
}
