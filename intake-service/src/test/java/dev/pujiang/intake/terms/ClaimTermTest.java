package dev.pujiang.intake.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class ClaimTermTest {
    private static final Instant END = Instant.parse("2026-12-23T16:00:00Z");
    private static final ClaimTerm TERM = new ClaimTerm(UUID.randomUUID(), Duty.HANDLE, "/routing/clocks/1",
            LocalDate.parse("2026-12-23"), END, false, null);

    @Test
    void countsCalendarDaysWhereThePeopleAre() {
        assertThat(TERM.remainingDays(Instant.parse("2026-12-20T15:59:59Z"))).isEqualTo(3);
        assertThat(TERM.remainingDays(Instant.parse("2026-12-20T16:00:00Z"))).isEqualTo(2);
    }

    @Test
    void isKeptUntilTheLastInstantOfItsLastDay() {
        assertThat(TERM.remainingDays(END.minusMillis(1))).isZero();
        assertThat(TERM.state(END.minusMillis(1))).isEqualTo(TermView.State.RUNNING);
    }

    @Test
    void isOverdueFromTheFirstInstantAfterIt() {
        assertThat(TERM.remainingDays(END)).isEqualTo(-1);
        assertThat(TERM.state(END)).isEqualTo(TermView.State.OVERDUE);
    }

    @Test
    void isNeverOverdueWhileItStandsStill() {
        ClaimTerm paused = new ClaimTerm(TERM.claimId(), Duty.HANDLE, TERM.clock(), TERM.lastDay(), null, false, null);

        assertThat(paused.state(END.plusSeconds(86_400))).isEqualTo(TermView.State.PAUSED);
    }

    @Test
    void isForTheTwoDutiesThatPetitionersWaitFor() {
        assertThat(Duty.of("inform")).contains(Duty.INFORM);
        assertThat(Duty.of("handle")).contains(Duty.HANDLE);
        assertThat(Duty.of("object")).isEmpty();
        assertThat(Duty.of("HANDLE")).isEmpty();
    }
}
