package dev.pujiang.notice.reception;

import static dev.pujiang.notice.MovableClock.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pujiang.edge.problem.Problem;
import dev.pujiang.notice.MovableClock;
import dev.pujiang.notice.announcement.AnnouncementPolicy;
import dev.pujiang.notice.announcement.AnnouncementPolicy.Late;
import dev.pujiang.notice.reception.Lateness.Consequence;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the aggregate decides where the policy lets lateness pass; the policy that blocks is tested through the service. */
class ReceptionTest {

    private static final Instant PLANNED = at("2026-11-20T10:00");
    private final AnnouncementPolicy lenient = new AnnouncementPolicy(MovableClock.SHANGHAI, 10, 3, 9, 4, LocalTime.of(8, 0),
            Late.ALLOW_WITH_REASON);

    @Test
    void aLatePlanNeedsAReasonAndKeepsIt() {
        Instant late = at("2026-12-10T10:00");

        assertThatThrownBy(() -> plan(late, null)).isInstanceOf(Problem.class).hasMessageContaining("too-late-to-announce");
        Reception reception = plan(late, "防汛");

        assertThat(reception.obligations().lateness()).singleElement().satisfies(fact -> {
            assertThat(fact.consequence()).isEqualTo(Consequence.ALLOWED);
            assertThat(fact.reason()).isEqualTo("防汛");
        });
        reception.publishFirst(lenient, late, null);
        assertThat(reception.status()).isEqualTo(ReceptionStatus.ANNOUNCED);
        assertThat(reception.obligations().lateness()).hasSize(1);
    }

    @Test
    void aMissedSecondNoticeAwaitsAReasonUntilTheVisitBeginsAndIsThenBlocked() {
        Reception reception = plan(PLANNED, null);
        reception.publishFirst(lenient, PLANNED, null);
        Instant missed = at("2026-12-13T00:00");

        assertThat(reception.fallDue(lenient, missed)).isEqualTo(new Due.ReasonAwaited());
        assertThat(reception.nextDueAt()).isEqualTo(at("2026-12-15T09:00"));
        assertThat(reception.fallDue(lenient, missed)).isEqualTo(new Due.ReasonAwaited());
        assertThat(reception.obligations().lateness()).extracting(Lateness::consequence)
                .containsExactly(Consequence.REASON_REQUIRED);

        reception.fallDue(lenient, at("2026-12-15T09:00"));
        assertThat(reception.status()).isEqualTo(ReceptionStatus.BLOCKED);
    }

    @Test
    void aMissedSecondNoticeIsMadeUpForWithAReason() {
        Reception reception = plan(PLANNED, null);
        reception.publishFirst(lenient, PLANNED, null);
        Instant missed = at("2026-12-13T09:00");
        reception.fallDue(lenient, missed);

        assertThatThrownBy(() -> reception.publishSecond(lenient, missed, null)).isInstanceOf(Problem.class);
        reception.publishSecond(lenient, missed, "停电");

        assertThat(reception.status()).isEqualTo(ReceptionStatus.CONFIRMED);
        assertThat(reception.obligations().lateness()).extracting(Lateness::consequence).containsExactly(
                Consequence.REASON_REQUIRED,
                Consequence.ALLOWED);
    }

    @Test
    void whatIsDueNextFollowsTheStatus() {
        Reception reception = plan(PLANNED, null);

        assertThat(reception.nextDueAt()).isEqualTo(at("2026-12-06T00:00"));
        reception.publishFirst(lenient, PLANNED, null);
        assertThat(reception.nextDueAt()).isEqualTo(at("2026-12-11T08:00"));
        reception.publishSecond(lenient, at("2026-12-11T08:00"), null);
        assertThat(reception.nextDueAt()).isEqualTo(at("2026-12-15T11:30"));
        reception.fallDue(lenient, at("2026-12-15T11:30"));
        assertThat(reception.status()).isEqualTo(ReceptionStatus.ENDED);
        assertThat(reception.nextDueAt()).isNull();
    }

    private Reception plan(Instant now, String reason) {
        Programme programme = new Programme("p", new Official("示例甲", "县长"), new Venue("n", "a", null, null),
                List.of(new Window(at("2026-12-15T09:00"), at("2026-12-15T11:30"))), How.IN_PERSON, "s", "b", "c");
        return Reception.plan(UUID.randomUUID(), new Reception.Site("330726", "33/3307/330726", "330726-xfj"), programme,
                lenient, now, reason);
    }
}
