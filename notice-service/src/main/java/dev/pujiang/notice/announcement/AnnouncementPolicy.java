package dev.pujiang.notice.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The arithmetic of R-T10 and R-T3. Days are whole calendar days of {@code zone} between the day of publication and the day on
 * which the first window opens; the hour plays no part. Pure.
 *
 * @param firstDays R-T10
 * @param secondDays R-T3
 * @param secondNotBeforeDays earlier than so many days before the visit, a second notice would remind nobody
 * @param secondPublishDays how many days before the visit it publishes itself, at {@code publishTime}
 */
public record AnnouncementPolicy(ZoneId zone, int firstDays, int secondDays, int secondNotBeforeDays, int secondPublishDays,
        LocalTime publishTime, Late late) {

    public AnnouncementPolicy {
        if (secondDays < 0 || secondDays > secondPublishDays || secondPublishDays > secondNotBeforeDays
                || secondNotBeforeDays >= firstDays) {
            throw new IllegalArgumentException(
                    "0 <= second-notice-days (%d) <= second-notice-publish-days (%d) <= second-notice-not-before-days (%d)"
                            .formatted(secondDays, secondPublishDays, secondNotBeforeDays)
                            + " < first-notice-days (%d) does not hold".formatted(firstDays));
        }
    }

    /** What happens to a visit that misses a date. */
    public enum Late {
        BLOCK, ALLOW_WITH_REASON
    }

    /** What is due for a visit that begins at this instant. */
    public Duties duties(Instant begins) {
        LocalDate visitOn = day(begins);
        LocalDate firstDueOn = visitOn.minusDays(firstDays);
        LocalDate secondDueOn = visitOn.minusDays(secondDays);
        return new Duties(visitOn, firstDueOn, visitOn.minusDays(secondNotBeforeDays), secondDueOn,
                endOf(firstDueOn), visitOn.minusDays(secondPublishDays).atTime(publishTime).atZone(zone).toInstant(),
                endOf(secondDueOn));
    }

    /** Whether a first notice may be published now; {@code reason} as given by the caller, or null. */
    public Verdict first(Instant begins, Instant now, String reason) {
        return byDay(duties(begins).firstDueOn(), now, reason);
    }

    /** Whether a second notice may be published now. */
    public Verdict second(Instant begins, Instant now, String reason) {
        Duties duties = duties(begins);
        return day(now).isBefore(duties.secondNotBefore())
                ? new Verdict.TooEarly(duties.secondNotBefore())
                : byDay(duties.secondDueOn(), now, reason);
    }

    /**
     * What a change of time or place asks for. Another day is another visit: the notice of change is its first notice and must
     * keep R-T10; a second follows. On the same day the first notice stands, and the change must keep R-T3: published in the time
     * of the second notice, it is the second notice.
     */
    public Move move(Instant announced, Instant begins, Instant now, String reason) {
        Duties duties = duties(begins);
        if (!day(announced).equals(duties.visitOn())) {
            return new Move(first(begins, now, reason), true, false);
        }
        return new Move(byDay(duties.secondDueOn(), now, reason), false, !day(now).isBefore(duties.secondNotBefore()));
    }

    /** Whether it is worth giving a reason for being late. */
    public boolean reasonHelps() {
        return late == Late.ALLOW_WITH_REASON;
    }

    public LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private Verdict byDay(LocalDate dueOn, Instant now, String reason) {
        if (!day(now).isAfter(dueOn)) {
            return new Verdict.InTime();
        }
        return reasonHelps() && reason != null && !reason.isBlank()
                ? new Verdict.LateWithReason(dueOn, reason)
                : new Verdict.TooLate(dueOn, reasonHelps());
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /**
     * The dates of a visit.
     *
     * @param firstDueOn last day for the first notice
     * @param secondNotBefore first day on which a second notice counts
     * @param secondDueOn last day for the second notice
     * @param firstMissedAt from this instant on the first notice is late
     * @param secondPublishAt when the second notice publishes itself
     * @param secondMissedAt from this instant on the second notice is late
     */
    public record Duties(LocalDate visitOn, LocalDate firstDueOn, LocalDate secondNotBefore, LocalDate secondDueOn,
            Instant firstMissedAt, Instant secondPublishAt, Instant secondMissedAt) {}

    /** Whether a notice may be published. */
    public sealed interface Verdict {

        record InTime() implements Verdict {}

        record TooEarly(LocalDate notBefore) implements Verdict {}

        /** Missed, and allowed because somebody answers for it in words. */
        record LateWithReason(LocalDate dueOn, String reason) implements Verdict {}

        /** @param reasonHelps whether the policy would let it pass with a reason */
        record TooLate(LocalDate dueOn, boolean reasonHelps) implements Verdict {}
    }

    /**
     * What a change of time or place does to the duties.
     *
     * @param restartsFirst the notice of change takes the place of the first notice
     * @param isSecond the notice of change takes the place of the second notice too
     */
    public record Move(Verdict verdict, boolean restartsFirst, boolean isSecond) {}
}
