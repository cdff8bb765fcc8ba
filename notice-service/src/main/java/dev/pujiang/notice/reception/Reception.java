package dev.pujiang.notice.reception;

import dev.pujiang.edge.problem.Problem;
import dev.pujiang.events.ReceptionAnnounced.Mode;
import dev.pujiang.events.ReceptionAnnounced.Occasion;
import dev.pujiang.notice.NoticeProblem;
import dev.pujiang.notice.announcement.AnnouncementPolicy;
import dev.pujiang.notice.announcement.AnnouncementPolicy.Duties;
import dev.pujiang.notice.announcement.AnnouncementPolicy.Move;
import dev.pujiang.notice.reception.ReceptionStatus.Step;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An announced visit and its duties (R-T10, R-T3). Its programme changes only together with a notice that says so: whoever calls
 * a verb here publishes the notice in the same transaction.
 */
@Entity
class Reception {

    @Id
    private UUID id;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private ReceptionStatus status;
    @Enumerated(EnumType.STRING)
    private Mode mode;
    private String division;
    @Column(name = "division_path")
    private String divisionPath;
    @Column(name = "issuing_body")
    private String issuingBody;
    private String post;
    @Embedded
    private Official official;
    @Embedded
    private Venue venue;
    @ElementCollection
    @CollectionTable(name = "reception_window", joinColumns = @JoinColumn(name = "reception_id"))
    @OrderColumn(name = "ordinal")
    private List<Window> windows = new ArrayList<>();
    @Enumerated(EnumType.STRING)
    private How how;
    private String scope;
    private String booking;
    private String bring;
    @Column(name = "begins_at")
    private Instant beginsAt;
    @Column(name = "ends_at")
    private Instant endsAt;
    @Embedded
    private Obligations obligations;
    private int notices;
    @Column(name = "next_due_at")
    private Instant nextDueAt;
    @Column(name = "planned_at")
    private Instant plannedAt;

    protected Reception() {}

    /** Plans a visit. Refused if its first notice would already be late and the policy does not let that pass. */
    static Reception plan(UUID id, Site site, Programme programme, AnnouncementPolicy policy, Instant now,
            String lateReason) {
        Reception reception = new Reception();
        reception.id = id;
        reception.status = ReceptionStatus.PLANNED;
        reception.mode = Mode.ANNOUNCED_VISIT;
        reception.division = site.division();
        reception.divisionPath = site.divisionPath();
        reception.issuingBody = site.issuingBody();
        reception.plannedAt = now;
        reception.adopt(programme);
        reception.obligations = Obligations.of(policy.duties(programme.begins()));
        reception.obligations.judge(policy.first(programme.begins(), now, lateReason), Occasion.FIRST, now);
        reception.reschedule(policy);
        return reception;
    }

    /** R-T10. The reason for being late need not be repeated if it was given with the plan. */
    void publishFirst(AnnouncementPolicy policy, Instant now, String lateReason) {
        refuseOnceBegun(now);
        ReceptionStatus next = after(Step.FIRST_PUBLISHED);
        if (lateReason != null || !obligations.excused(Occasion.FIRST)) {
            obligations.judge(policy.first(beginsAt, now, lateReason), Occasion.FIRST, now);
        }
        status = next;
        notices++;
        obligations.firstMet(now);
        reschedule(policy);
    }

    /** R-T3. */
    void publishSecond(AnnouncementPolicy policy, Instant now, String lateReason) {
        refuseOnceBegun(now);
        ReceptionStatus next = after(Step.SECOND_PUBLISHED);
        obligations.judge(policy.second(beginsAt, now, lateReason), Occasion.SECOND, now);
        status = next;
        notices++;
        obligations.secondMet(now);
        reschedule(policy);
    }

    /** R-SUPERSEDE: another programme. A change of time or place restarts duties as the policy says. */
    void change(Programme to, AnnouncementPolicy policy, Instant now, String lateReason) {
        refuseOnceBegun(now);
        Programme before = programme();
        if (to.sameAs(before)) {
            throw Problem.of(NoticeProblem.NOTHING_CHANGED);
        }
        if (to.movedFrom(before)) {
            move(to, policy, now, lateReason);
        } else {
            status = after(Step.AMENDED);
        }
        adopt(to);
        notices++;
        reschedule(policy);
    }

    private void move(Programme to, AnnouncementPolicy policy, Instant now, String lateReason) {
        Move move = policy.move(beginsAt, to.begins(), now, lateReason);
        ReceptionStatus next = after(move.isSecond() ? Step.MOVED_LATE : Step.MOVED);
        if (status == ReceptionStatus.BLOCKED && (notices == 0 || !move.restartsFirst())) {
            throw forbidden(Step.MOVED);
        }
        obligations.take(policy.duties(to.begins()));
        obligations.judge(move.verdict(), move.restartsFirst() ? Occasion.FIRST : Occasion.SECOND, now);
        status = next;
        if (move.restartsFirst()) {
            obligations.firstMet(now);
        }
        obligations.secondMet(move.isSecond() ? now : null);
    }

    /** R-SUPERSEDE: the visit does not take place. What was never announced need not be cancelled: it lapses. */
    void cancel(Instant now, AnnouncementPolicy policy) {
        if (notices == 0) {
            throw forbidden(Step.CANCELLED);
        }
        if (!now.isBefore(endsAt)) {
            throw Problem.of(NoticeProblem.VISIT_HAS_BEGUN);
        }
        status = after(Step.CANCELLED);
        notices++;
        reschedule(policy);
    }

    /** Notes what time has brought, and says what is to be done about it. Safe to ask at any time and any number of times. */
    Due fallDue(AnnouncementPolicy policy, Instant now) {
        Duties duties = policy.duties(beginsAt);
        Due due = switch (status) {
            case PLANNED -> now.isBefore(duties.firstMissedAt())
                    ? new Due.Nothing()
                    : missed(Occasion.FIRST, Step.FIRST_MISSED, policy, now);
            case ANNOUNCED -> {
                if (now.isBefore(duties.secondPublishAt())) {
                    yield new Due.Nothing();
                }
                yield now.isBefore(duties.secondMissedAt())
                        ? new Due.SecondNotice()
                        : missed(Occasion.SECOND, Step.SECOND_MISSED, policy, now);
            }
            case CONFIRMED -> now.isBefore(endsAt) ? new Due.Nothing() : note(Step.VISIT_OVER);
            case BLOCKED, CANCELLED, ENDED -> new Due.Nothing();
        };
        reschedule(policy);
        return due;
    }

    private Due missed(Occasion occasion, Step step, AnnouncementPolicy policy, Instant now) {
        if (policy.reasonHelps() && now.isBefore(beginsAt)) {
            obligations.reasonRequired(occasion, now);
            return new Due.ReasonAwaited();
        }
        obligations.blocked(occasion, now);
        return note(step);
    }

    private Due note(Step step) {
        status = after(step);
        return new Due.Noted(step);
    }

    private void reschedule(AnnouncementPolicy policy) {
        Duties duties = policy.duties(beginsAt);
        nextDueAt = switch (status) {
            case PLANNED -> obligations.mayBeLate(Occasion.FIRST) ? beginsAt : duties.firstMissedAt();
            case ANNOUNCED -> obligations.mayBeLate(Occasion.SECOND) ? beginsAt : duties.secondPublishAt();
            case CONFIRMED -> endsAt;
            case BLOCKED, CANCELLED, ENDED -> null;
        };
    }

    void refuseOnceBegun(Instant now) {
        if (!now.isBefore(beginsAt)) {
            throw Problem.of(NoticeProblem.VISIT_HAS_BEGUN);
        }
    }

    private ReceptionStatus after(Step step) {
        return status.after(step).orElseThrow(() -> forbidden(step));
    }

    private Problem forbidden(Step step) {
        return Problem.of(NoticeProblem.STATUS_FORBIDS).with("receptionStatus", status.name()).with("step", step.name());
    }

    private void adopt(Programme programme) {
        post = programme.post();
        official = programme.official();
        venue = programme.venue();
        if (!windows.equals(programme.windows())) {
            windows.clear();
            windows.addAll(programme.windows());
        }
        how = programme.how();
        scope = programme.scope();
        booking = programme.booking();
        bring = programme.bring();
        beginsAt = programme.begins();
        endsAt = programme.ends();
    }

    Programme programme() {
        return new Programme(post, official, venue, windows, how, scope, booking, bring);
    }

    Site site() {
        return new Site(division, divisionPath, issuingBody);
    }

    /** Where the visit belongs and who answers for the announcement; stands for the whole life of the reception. */
    record Site(String division, String divisionPath, String issuingBody) {}

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ReceptionStatus status() {
        return status;
    }

    Mode mode() {
        return mode;
    }

    int notices() {
        return notices;
    }

    Instant nextDueAt() {
        return nextDueAt;
    }

    Instant plannedAt() {
        return plannedAt;
    }

    Obligations obligations() {
        return obligations;
    }
}
