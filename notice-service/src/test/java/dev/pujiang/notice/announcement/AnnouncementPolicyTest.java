package dev.pujiang.notice.announcement;

import static dev.pujiang.notice.MovableClock.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pujiang.notice.MovableClock;
import dev.pujiang.notice.announcement.AnnouncementPolicy.Late;
import dev.pujiang.notice.announcement.AnnouncementPolicy.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class AnnouncementPolicyTest {

    private static final Instant VISIT = at("2026-12-15T09:00");
    private final AnnouncementPolicy block = policy(Late.BLOCK);
    private final AnnouncementPolicy lenient = policy(Late.ALLOW_WITH_REASON);

    static AnnouncementPolicy policy(Late late) {
        return new AnnouncementPolicy(MovableClock.SHANGHAI, 10, 3, 9, 4, LocalTime.of(8, 0), late);
    }

    @Test
    void datesAreCountedBackFromTheDayOfTheVisit() {
        var duties = block.duties(VISIT);

        assertThat(duties.firstDueOn()).isEqualTo(LocalDate.of(2026, 12, 5));
        assertThat(duties.secondNotBefore()).isEqualTo(LocalDate.of(2026, 12, 6));
        assertThat(duties.secondDueOn()).isEqualTo(LocalDate.of(2026, 12, 12));
        assertThat(duties.firstMissedAt()).isEqualTo(at("2026-12-06T00:00"));
        assertThat(duties.secondPublishAt()).isEqualTo(at("2026-12-11T08:00"));
        assertThat(duties.secondMissedAt()).isEqualTo(at("2026-12-13T00:00"));
    }

    @Test
    void theHourOfTheVisitPlaysNoPart() {
        assertThat(block.duties(at("2026-12-15T00:00")).firstDueOn())
                .isEqualTo(block.duties(at("2026-12-15T23:59")).firstDueOn());
    }

    @Test
    void daysAreThoseOfShanghaiAndNotOfGreenwich() {
        Instant earlyMorning = Instant.parse("2026-12-14T17:00:00Z");

        assertThat(block.duties(earlyMorning).visitOn()).isEqualTo(LocalDate.of(2026, 12, 15));
        assertThat(new AnnouncementPolicy(ZoneId.of("UTC"), 10, 3, 9, 4, LocalTime.NOON, Late.BLOCK).duties(earlyMorning)
                .visitOn()).isEqualTo(LocalDate.of(2026, 12, 14));
    }

    @Test
    void datesGoBackOverTheEndOfAMonthAYearAndALeapDay() {
        assertThat(block.duties(at("2027-01-05T09:00")).firstDueOn()).isEqualTo(LocalDate.of(2026, 12, 26));
        assertThat(block.duties(at("2027-03-08T09:00")).firstDueOn()).isEqualTo(LocalDate.of(2027, 2, 26));
        assertThat(block.duties(at("2028-03-08T09:00")).firstDueOn()).isEqualTo(LocalDate.of(2028, 2, 27));
    }

    @Test
    void theLastSecondOfTheLastDayIsInTimeAndMidnightIsNot() {
        assertThat(block.first(VISIT, at("2026-12-05T23:59:59"), null)).isEqualTo(new Verdict.InTime());
        assertThat(block.first(VISIT, at("2026-12-06T00:00"), null))
                .isEqualTo(new Verdict.TooLate(LocalDate.of(2026, 12, 5), false));
        assertThat(block.second(VISIT, at("2026-12-12T23:59:59"), null)).isEqualTo(new Verdict.InTime());
        assertThat(block.second(VISIT, at("2026-12-13T00:00"), null))
                .isEqualTo(new Verdict.TooLate(LocalDate.of(2026, 12, 12), false));
    }

    @Test
    void aSecondNoticeBeforeItsTimeRemindsNobody() {
        assertThat(block.second(VISIT, at("2026-12-05T23:59:59"), null))
                .isEqualTo(new Verdict.TooEarly(LocalDate.of(2026, 12, 6)));
        assertThat(block.second(VISIT, at("2026-12-06T00:00"), null)).isEqualTo(new Verdict.InTime());
    }

    @Test
    void aReasonHelpsOnlyWhereThePolicySaysSo() {
        Instant late = at("2026-12-10T09:00");

        assertThat(block.first(VISIT, late, "防汛")).isEqualTo(new Verdict.TooLate(LocalDate.of(2026, 12, 5), false));
        assertThat(lenient.first(VISIT, late, "防汛"))
                .isEqualTo(new Verdict.LateWithReason(LocalDate.of(2026, 12, 5), "防汛"));
        assertThat(lenient.first(VISIT, late, " ")).isEqualTo(new Verdict.TooLate(LocalDate.of(2026, 12, 5), true));
    }

    @Test
    void anotherDayIsAnotherVisitAndBeginsAnew() {
        var move = block.move(VISIT, at("2026-12-18T09:00"), at("2026-12-08T09:00"), null);

        assertThat(move).isEqualTo(new AnnouncementPolicy.Move(new Verdict.InTime(), true, false));
        assertThat(block.move(VISIT, at("2026-12-18T09:00"), at("2026-12-09T09:00"), null).verdict())
                .isInstanceOf(Verdict.TooLate.class);
        assertThat(block.move(VISIT, at("2026-12-14T09:00"), at("2026-12-05T09:00"), null).verdict())
                .isInstanceOf(Verdict.TooLate.class);
    }

    @Test
    void anotherHourOfTheSameDayKeepsTheFirstNoticeAndMustKeepTheSecondDate() {
        Instant afternoon = at("2026-12-15T14:00");

        assertThat(block.move(VISIT, afternoon, at("2026-12-01T09:00"), null))
                .isEqualTo(new AnnouncementPolicy.Move(new Verdict.InTime(), false, false));
        assertThat(block.move(VISIT, afternoon, at("2026-12-06T00:00"), null))
                .isEqualTo(new AnnouncementPolicy.Move(new Verdict.InTime(), false, true));
        assertThat(block.move(VISIT, afternoon, at("2026-12-13T00:00"), null).verdict())
                .isInstanceOf(Verdict.TooLate.class);
    }

    @Test
    void aPolicyThatContradictsItselfIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> new AnnouncementPolicy(MovableClock.SHANGHAI, 10, 3, 10, 4, LocalTime.NOON, Late.BLOCK));
        assertThatIllegalArgumentException().isThrownBy(
                () -> new AnnouncementPolicy(MovableClock.SHANGHAI, 10, 3, 9, 2, LocalTime.NOON, Late.BLOCK));
    }
}
