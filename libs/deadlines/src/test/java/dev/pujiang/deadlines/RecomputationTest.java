package dev.pujiang.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pujiang.clock.CalendarRefusedException;
import dev.pujiang.events.CalendarProposed;
import dev.pujiang.events.Term;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** R-EXPLAIN: what a published holiday plan does to running clocks. The calendar only grows, so the tests have an order. */
@QuarkusTest
@OnRealDatabase
@TestProfile(RecomputationTest.OwnDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecomputationTest {

    /** A plan that the tests make up; the real one of 2027 is not published yet. */
    private static final String PLAN = """
            calendar:
              id: cn
              source: made up for a test
              state: 2026-11-20
              licence: none
              weekend: [saturday, sunday]
              holidays:
                new-years-day: { zh: 元旦, en: "New Year's Day" }
              years:
                2027:
                  version: 1
                  days-off:
                    - { from: 2027-01-01, to: 2027-01-03, holiday: new-years-day }
                  working-days:
                    - { day: 2027-01-09, holiday: new-years-day }
            """;

    @Inject
    HolidayPlans plans;
    @Inject
    Deadlines deadlines;
    @Inject
    Recomputation recomputation;
    @Inject
    StatutoryClocks statutory;
    @Inject
    BasisStore store;
    @Inject
    Sweep sweep;
    @Inject
    Given given;
    @Inject
    TestClock clock;

    /** Own application and database: a published plan would move the clocks of other tests. */
    public static class OwnDatabase implements QuarkusTestProfile {}

    @BeforeEach
    void now() {
        clock.set("2026-11-23", "10:00:00");
    }

    private CalendarProposed propose(String yaml) {
        return QuarkusTransaction.requiringNew().call(() -> plans.propose("2027.yaml", yaml));
    }

    @Test
    @Order(1)
    void aFaultyPlanIsRefusedWithItsLinesAndNothingIsKept() {
        String twice = PLAN.replace("    - { day: 2027-01-09",
                "    - { day: 2027-01-02, holiday: new-years-day }\n          - { day: 2027-01-09");

        assertThatThrownBy(() -> propose(twice)).isInstanceOfSatisfying(CalendarRefusedException.class,
                refused -> assertThat(refused.faults()).allSatisfy(fault -> assertThat(fault.line()).isPositive()));
        assertThatThrownBy(() -> propose(PLAN.replace("2027", "2029"))).isInstanceOf(CalendarRefusedException.class);
        assertThat(plans.list()).isEmpty();
    }

    @Test
    @Order(2)
    void whoGainsAndLosesIsListedBeforeAnythingMoves() {
        // 60 days from 2026-11-02 end on 2027-01-01: provisionally a Friday like any other
        StartClock gaining = Given.clock(Given.newCase(), "handle", "2026-11-02T02:00:00Z");
        // 60 days from 2026-11-10 end on Saturday 2027-01-09, which the plan makes a working day
        StartClock losing = Given.clock(Given.newCase(), "handle", "2026-11-10T02:00:00Z");
        StartClock untouched = Given.clock(Given.newCase(), "handle", "2026-11-20T02:00:00Z");
        Term before = given.start(gaining);
        given.start(losing);
        given.start(untouched);
        assertThat(before.provisional()).isTrue();

        UUID plan = propose(PLAN).planId();
        recomputation.follow();

        PlanView view = plans.find(plan).orElseThrow();
        assertThat(view.previewedAt()).isNotNull();
        assertThat(view.gaining()).isEqualTo(1);
        assertThat(view.losing()).isEqualTo(1);
        assertThat(plans.effects(plan, null, 10)).extracting(PlanView.Effect::caseNumber)
                .containsExactly(gaining.caseNumber(), losing.caseNumber());
        assertThat(plans.effects(plan, null, 10)).extracting(PlanView.Effect::newLastDay)
                .containsExactly(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 9));
        assertThat(given.only(gaining.caseNumber()).dueAt()).isEqualTo(before.dueAt());
        assertThat(given.told(gaining.caseNumber())).isEmpty();
    }

    @Test
    @Order(3)
    void aPublishedPlanMovesRunningClocksOnceAndTellsIt() {
        StartClock running = Given.clock(Given.newCase(), "handle", "2026-11-02T03:00:00Z");
        StartClock stopped = Given.clock(Given.newCase(), "handle", "2026-11-02T03:00:00Z");
        given.start(running);
        given.start(stopped);
        given.run(() -> deadlines.stop(java.util.List.of(stopped.matter()), _ -> true, Instant.parse("2026-11-22T00:00:00Z")));
        UUID plan = plans.list().getFirst().planId();

        given.run(() -> assertThat(plans.publish(plan)).isPresent());
        statutory.follow();
        recomputation.follow();
        recomputation.follow();

        assertThat(given.only(running.caseNumber()).lastDay()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(given.only(running.caseNumber()).provisional()).isFalse();
        assertThat(given.types(running.caseNumber())).containsExactly("deadline.recomputed");
        assertThat(given.told(running.caseNumber()).getFirst().data().get("cause").asText()).isEqualTo("CALENDAR");
        assertThat(given.told(stopped.caseNumber())).isEmpty();
    }

    @Test
    @Order(4)
    void theSamePlanIsNotPublishedTwiceNorProposedAgain() {
        UUID plan = plans.list().getFirst().planId();

        given.run(() -> assertThat(plans.publish(plan)).isEmpty());
        assertThatThrownBy(() -> propose(PLAN)).isInstanceOf(CalendarRefusedException.class);
    }

    @Test
    @Order(5)
    void aClockThatAnotherReplicaStartedOnTheOldCalendarIsCaughtUp() {
        StartClock late = Given.clock(Given.newCase(), "handle", "2026-11-02T04:00:00Z");
        given.start(late);
        given.run(() -> Rows.old(late.matter(), LocalDate.of(2027, 1, 1)));

        recomputation.follow();

        assertThat(given.only(late.caseNumber()).lastDay()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(given.types(late.caseNumber())).containsExactly("deadline.recomputed");
    }

    @Test
    @Order(6)
    void aClockThatCannotBeComputedAnyMoreKeepsItsEndAndNobodyElseWaits() {
        StartClock gone = Given.clock(Given.newCase(), "handle", "2026-11-02T05:00:00Z");
        StartClock other = Given.clock(Given.newCase(), "handle", "2026-11-02T05:00:00Z");
        given.start(gone);
        given.start(other);
        given.run(() -> {
            Rows.old(gone.matter(), LocalDate.of(2027, 1, 1));
            Rows.old(other.matter(), LocalDate.of(2027, 1, 1));
            Rows.rule(gone.matter(), "abolished");
        });

        recomputation.follow();

        assertThat(given.only(gone.caseNumber()).lastDay()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(given.told(gone.caseNumber())).isEmpty();
        assertThat(given.only(other.caseNumber()).lastDay()).isEqualTo(LocalDate.of(2027, 1, 4));
        clock.set("2027-01-02", "00:00:00");
        sweep.sweep();
        assertThat(given.types(gone.caseNumber())).containsExactly("deadline.breached");
    }

    @Test
    @Order(7)
    void aBasisThatNobodyGoesByAnyMoreIsTakenOverByThoseThatRemain() {
        long own = statutory.inForce().basis();
        long others = store.number("another release", null);

        assertThat(others).isGreaterThan(own);
        assertThat(statutory.follow().basis()).as("beside the other release").isEqualTo(own);
        given.run(Rows::unseen);
        assertThat(statutory.follow().basis()).as("when it is gone").isGreaterThan(others);
    }

    /** Rows as other replicas and other releases leave them. */
    private static final class Rows {

        static void old(UUID matter, LocalDate lastDay) {
            Panache.getEntityManager().createNativeQuery("""
                    update running_clock set basis = 0, last_day = :day,
                        due_at = (cast(:day as date) + 1)::timestamp at time zone 'Asia/Shanghai'
                    where matter = :matter""").setParameter("day", lastDay).setParameter("matter", matter).executeUpdate();
        }

        static void rule(UUID matter, String rule) {
            Panache.getEntityManager()
                    .createNativeQuery("update running_clock set rule = :rule where matter = :matter")
                    .setParameter("rule", rule)
                    .setParameter("matter", matter).executeUpdate();
        }

        static void unseen() {
            Panache.getEntityManager()
                    .createNativeQuery("update clock_basis set seen_at = now() - interval '2 minutes'").executeUpdate();
        }
    }
}
