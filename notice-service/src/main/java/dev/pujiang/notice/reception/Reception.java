package dev.pujiang.notice.reception;

import dev.pujiang.edge.problem.Problem;
import dev.pujiang.events.ReceptionAnnounced.Mode;
import dev.pujiang.events.ReceptionAnnounced.Occasion;
import dev.pujiang.notice.NoticeProblem;
import dev.pujiang.notice.announcement.AnnouncementPolicy;
import dev.pujiang.notice.announcement.AnnouncementPolicy.Duties;
import dev.pujiang.notice.announcement.AnnouncementPolicy.Move;
import dev.pujiang.notice.announcement.AnnouncementPolicy.Verdict;
import dev.pujiang.notice.reception.Lateness.Consequence;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    @Column(name = "first_due_on")
    private LocalDate firstDueOn;
    @Column(name = "second_due_on")
    private LocalDate secondDueOn;
    @Column(name = "first_met_at")
    private Instant firstMetAt;
    @Column(name = "second_met_at")
    private Instant secondMetAt;
    private int notices;
    @Column(name = "next_due_at")
    private Instant nextDueAt;
    @Column(name = "planned_at")
    private Instant plannedAt;
    @ElementCollection
    @CollectionTable(name = "reception_lateness", joinColumns = @JoinColumn(name = "reception_id"))
    @OrderColumn(name = "ordinal")
    private List<Lateness> lateness = new ArrayList<>();

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
        reception.take(policy.duties(programme.begins()));
        reception.judge(policy.first(programme.begins(), now, lateReason), Occasion.FIRST, now);
        reception.reschedule(policy);
        return reception;
    }

    /** R-T10. The reason for being late need not be repeated if it was given with the plan. */
    void publishFirst(AnnouncementPolicy policy, Instant now, String lateReason) {
        refuseOnceBegun(now);
        ReceptionStatus next = after(Step.FIRST_PUBLISHED);
        if (lateReason != null || allowed(Occasion.FIRST).isEmpty()) {
            judge(policy.first(beginsAt, now, lateReason), Occasion.FIRST, now);
        }
        status = next;
        notices++;
        firstMetAt = now;
        reschedule(policy);
    }

    /** R-T3. */
    void publishSecond(AnnouncementPolicy policy, Instant now, String lateReason) {
        refuseOnceBegun(now);
        ReceptionStatus next = after(Step.SECOND_PUBLISHED);
        judge(policy.second(beginsAt, now, lateReason), Occasion.SECOND, now);
        status = next;
        notices++;
        secondMetAt = now;
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
        take(policy.duties(to.begins()));
        judge(move.verdict(), move.restartsFirst() ? Occasion.FIRST : Occasion.SECOND, now);
        status = next;
        firstMetAt = move.restartsFirst() ? now : firstMetAt;
        secondMetAt = move.isSecond() ? now : null;
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
                    : missed(Occasion.FIRST, firstDueOn, Step.FIRST_MISSED, policy, now);
            case ANNOUNCED -> {
                if (now.isBefore(duties.secondPublishAt())) {
                    yield new Due.Nothing();
                }
                yield now.isBefore(duties.secondMissedAt())
                        ? new Due.SecondNotice()
                        : missed(Occasion.SECOND, secondDueOn, Step.SECOND_MISSED, policy, now);
            }
            case CONFIRMED -> now.isBefore(endsAt) ? new Due.Nothing() : note(Step.VISIT_OVER);
            case BLOCKED, CANCELLED, ENDED -> new Due.Nothing();
        };
        reschedule(policy);
        return due;
    }

    private Due missed(Occasion occasion, LocalDate dueOn, Step step, AnnouncementPolicy policy, Instant now) {
        if (policy.late() == AnnouncementPolicy.Late.ALLOW_WITH_REASON && now.isBefore(beginsAt)) {
            if (!mayBeLate(occasion)) {
                lateness.add(new Lateness(occasion, dueOn, now, Consequence.REASON_REQUIRED, null));
            }
            return new Due.ReasonAwaited();
        }
        lateness.add(new Lateness(occasion, dueOn, now, Consequence.BLOCKED, null));
        return note(step);
    }

    private Due note(Step step) {
        status = after(step);
        return new Due.Noted(step);
    }

    private void reschedule(AnnouncementPolicy policy) {
        Duties duties = policy.duties(beginsAt);
        nextDueAt = switch (status) {
            case PLANNED -> mayBeLate(Occasion.FIRST) ? beginsAt : duties.firstMissedAt();
            case ANNOUNCED -> mayBeLate(Occasion.SECOND) ? beginsAt : duties.secondPublishAt();
            case CONFIRMED -> endsAt;
            case BLOCKED, CANCELLED, ENDED -> null;
        };
    }

    private void judge(Verdict verdict, Occasion occasion, Instant now) {
        switch (verdict) {
            case Verdict.InTime inTime -> {
            }
            case Verdict.TooEarly early -> throw Problem.of(NoticeProblem.TOO_EARLY_TO_ANNOUNCE)
                    .with("notBefore", early.notBefore().toString());
            case Verdict.LateWithReason late -> lateness
                    .add(new Lateness(occasion, late.dueOn(), now, Consequence.ALLOWED, late.reason()));
            case Verdict.TooLate late -> throw Problem.of(NoticeProblem.TOO_LATE_TO_ANNOUNCE)
                    .with("dueOn", late.dueOn().toString()).with("reasonAccepted", late.reasonHelps());
        }
    }

    private boolean mayBeLate(Occasion occasion) {
        return latenessNow(occasion).anyMatch(late -> late.consequence() != Consequence.BLOCKED);
    }

    private Optional<Lateness> allowed(Occasion occasion) {
        return latenessNow(occasion).filter(late -> late.consequence() == Consequence.ALLOWED).findFirst();
    }

    /** Lateness about the present dates; what was late before a move is history. */
    private java.util.stream.Stream<Lateness> latenessNow(Occasion occasion) {
        LocalDate dueOn = occasion == Occasion.FIRST ? firstDueOn : secondDueOn;
        return lateness.stream().filter(late -> late.occasion() == occasion && late.dueOn().equals(dueOn));
    }

    private void refuseOnceBegun(Instant now) {
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

    private void take(Duties duties) {
        firstDueOn = duties.firstDueOn();
        secondDueOn = duties.secondDueOn();
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

    LocalDate firstDueOn() {
        return firstDueOn;
    }

    LocalDate secondDueOn() {
        return secondDueOn;
    }

    Instant firstMetAt() {
        return firstMetAt;
    }

    Instant secondMetAt() {
        return secondMetAt;
    }

    List<Lateness> lateness() {
        return List.copyOf(lateness);
    }
}
