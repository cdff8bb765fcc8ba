package dev.pujiang.feedback.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.audit.AuditTrail;
import dev.pujiang.feedback.casefile.CaseFileView.ClaimView;
import dev.pujiang.feedback.casefile.CaseFileView.ClosureView;
import dev.pujiang.feedback.casefile.CaseFileView.DeliveryView;
import dev.pujiang.feedback.casefile.CaseFileView.Echo;
import dev.pujiang.feedback.casefile.CaseFileView.Missing;
import dev.pujiang.feedback.casefile.CaseFileView.ReplyLine;
import dev.pujiang.feedback.cases.Assignment;
import dev.pujiang.feedback.cases.CaseAccess;
import dev.pujiang.feedback.cases.Cases;
import dev.pujiang.feedback.cases.Delivery;
import dev.pujiang.feedback.cases.KnownCase;
import dev.pujiang.feedback.closure.Closing;
import dev.pujiang.feedback.closure.Closure;
import dev.pujiang.feedback.rating.Ratings;
import dev.pujiang.feedback.reply.Answer;
import dev.pujiang.feedback.reply.Decision;
import dev.pujiang.feedback.reply.Decisions;
import dev.pujiang.feedback.reply.Replies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Puts together what the features know of one case. Reads by staff are recorded (R-WHO-LOOKED). */
@ApplicationScoped
public class CaseFiles {

    private final CaseAccess access;
    private final Cases cases;
    private final Replies replies;
    private final Decisions decisions;
    private final Ratings ratings;
    private final Closing closing;
    private final Caller caller;
    private final AuditTrail audit;

    CaseFiles(CaseAccess access, Cases cases, Replies replies, Decisions decisions, Ratings ratings, Closing closing,
            Caller caller, AuditTrail audit) {
        this.access = access;
        this.cases = cases;
        this.replies = replies;
        this.decisions = decisions;
        this.ratings = ratings;
        this.closing = closing;
        this.caller = caller;
        this.audit = audit;
    }

    /** The case, or 404 if it is none of the caller's business. */
    @Transactional
    public CaseFileView read(String number) {
        KnownCase known = access.readable(number);
        if (caller.caseNumber().isEmpty()) {
            audit.record("case.read", number);
        }
        return new CaseFileView(number, known.kind(), known.place(), known.registeredAt(), claims(number), replies(number),
                echo(number), ratings.of(number).stream().filter(rating -> isVisible(rating.petitionerId())).toList(),
                closure(known));
    }

    private List<ClaimView> claims(String number) {
        Map<UUID, Assignment> assigned = cases.assignments(number).stream()
                .collect(Collectors.toMap(Assignment::claimId, Function.identity(), (earlier, later) -> later));
        Map<UUID, Decision> decided = decisions.of(number).stream()
                .collect(Collectors.toMap(Decision::claimId, Function.identity()));
        return cases.claims(number).stream().map(claim -> {
            Optional<Assignment> assignment = Optional.ofNullable(assigned.get(claim.id()));
            Optional<Decision> decision = Optional.ofNullable(decided.get(claim.id()));
            return new ClaimView(claim.id(), claim.ordinal(), claim.category(), assignment.map(Assignment::body).orElse(null),
                    assignment.map(Assignment::status).orElse(null), decision.map(Decision::outcome).orElse(null),
                    decision.map(Decision::replyId).orElse(null));
        }).toList();
    }

    private List<ReplyLine> replies(String number) {
        return replies.ofCase(number).stream().map(reply -> new ReplyLine(reply.id(), reply.body(), reply.status(),
                reply.issuedAt(), reply.claims().stream().map(Answer::claimId).toList())).toList();
    }

    private Echo echo(String number) {
        List<Delivery> deliveries = cases.deliveries(number);
        return new Echo(cases.petitioners(number).size(),
                (int) deliveries.stream().map(Delivery::petitionerId).distinct().count(),
                deliveries.stream().filter(delivery -> isVisible(delivery.petitionerId()))
                        .map(delivery -> new DeliveryView(delivery.replyId(), delivery.petitionerId(), delivery.medium(),
                                delivery.at()))
                        .sorted(Comparator.comparing(DeliveryView::deliveredAt)).toList());
    }

    private ClosureView closure(KnownCase known) {
        if (known.isClosed()) {
            return new ClosureView(true, known.closedAt(), List.of());
        }
        return switch (closing.decide(known)) {
            case Closure.Closes() -> new ClosureView(false, null, List.of());
            case Closure.Waits(List<Closure.Missing> reasons) ->
                new ClosureView(false, null, reasons.stream().map(this::missing).toList());
        };
    }

    private Missing missing(Closure.Missing missing) {
        return switch (missing) {
            case Closure.Missing.OfAnswer(UUID claim) -> new Missing(Missing.Reason.ANSWER, claim, null, null);
            case Closure.Missing.OfDelivery(UUID petitioner) ->
                new Missing(Missing.Reason.DELIVERY, null, visible(petitioner), null);
            case Closure.Missing.OfRating rating ->
                new Missing(Missing.Reason.RATING, null, visible(rating.petitionerId()), rating.until());
        };
    }

    /** To a petitioner the others of the case are a number, not ids. */
    private UUID visible(UUID petitioner) {
        return isVisible(petitioner) ? petitioner : null;
    }

    private boolean isVisible(UUID petitioner) {
        return caller.caseNumber().isEmpty() || caller.petitioner().filter(petitioner::equals).isPresent();
    }
}
