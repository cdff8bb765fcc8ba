package dev.pujiang.notice.reception;

import dev.pujiang.edge.problem.Problem;
import dev.pujiang.events.ReceptionAnnounced.Occasion;
import dev.pujiang.notice.NoticeProblem;
import dev.pujiang.notice.announcement.AnnouncementPolicy.Duties;
import dev.pujiang.notice.announcement.AnnouncementPolicy.Verdict;
import dev.pujiang.notice.reception.Lateness.Consequence;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** When the notices of a reception are due, when they were published, and every day that was missed (R-T10, R-T3, R-AUDIT). */
@Embeddable
class Obligations {

    @Column(name = "first_due_on")
    private LocalDate firstDueOn;
    @Column(name = "second_due_on")
    private LocalDate secondDueOn;
    @Column(name = "first_met_at")
    private Instant firstMetAt;
    @Column(name = "second_met_at")
    private Instant secondMetAt;
    @ElementCollection
    @CollectionTable(name = "reception_lateness", joinColumns = @JoinColumn(name = "reception_id"))
    @OrderColumn(name = "ordinal")
    private List<Lateness> lateness = new ArrayList<>();

    protected Obligations() {}

    static Obligations of(Duties duties) {
        Obligations obligations = new Obligations();
        obligations.take(duties);
        return obligations;
    }

    /** The dates of the visit as it is now; what was late before a move is history. */
    void take(Duties duties) {
        firstDueOn = duties.firstDueOn();
        secondDueOn = duties.secondDueOn();
    }

    void firstMet(Instant at) {
        firstMetAt = at;
    }

    /** @param at null if the second notice has to be published again */
    void secondMet(Instant at) {
        secondMetAt = at;
    }

    /** Refuses what the policy refuses, and records what it lets pass. */
    void judge(Verdict verdict, Occasion occasion, Instant now) {
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

    void blocked(Occasion occasion, Instant now) {
        lateness.add(new Lateness(occasion, dueOn(occasion), now, Consequence.BLOCKED, null));
    }

    /** Recorded once, however often somebody looks. */
    void reasonRequired(Occasion occasion, Instant now) {
        if (!mayBeLate(occasion)) {
            lateness.add(new Lateness(occasion, dueOn(occasion), now, Consequence.REASON_REQUIRED, null));
        }
    }

    /** Whether the policy has let the missed day pass, or waits for a reason to. */
    boolean mayBeLate(Occasion occasion) {
        return present(occasion).anyMatch(late -> late.consequence() != Consequence.BLOCKED);
    }

    /** Whether somebody has given the reason for missing the day. */
    boolean excused(Occasion occasion) {
        return present(occasion).anyMatch(late -> late.consequence() == Consequence.ALLOWED);
    }

    boolean missed(Occasion occasion) {
        return present(occasion).findAny().isPresent();
    }

    private Stream<Lateness> present(Occasion occasion) {
        return lateness.stream().filter(late -> late.occasion() == occasion && late.dueOn().equals(dueOn(occasion)));
    }

    LocalDate dueOn(Occasion occasion) {
        return occasion == Occasion.FIRST ? firstDueOn : secondDueOn;
    }

    /** When the notice was published, or null. */
    Instant metAt(Occasion occasion) {
        return occasion == Occasion.FIRST ? firstMetAt : secondMetAt;
    }

    List<Lateness> lateness() {
        return List.copyOf(lateness);
    }
}
