package dev.pujiang.feedback.casefile;

import java.util.List;
import java.util.UUID;

import dev.pujiang.edge.audit.AuditTrail;
import dev.pujiang.feedback.casefile.CaseFileView.ClosureView;
import dev.pujiang.feedback.casefile.CaseFileView.Missing;
import dev.pujiang.feedback.casefile.CaseFileView.ReplyLine;
import dev.pujiang.feedback.cases.CaseAccess;
import dev.pujiang.feedback.cases.KnownCase;
import dev.pujiang.feedback.closure.Closing;
import dev.pujiang.feedback.closure.Closure;
import dev.pujiang.feedback.rating.Ratings;
import dev.pujiang.feedback.reply.Answer;
import dev.pujiang.feedback.reply.Replies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Puts together what the features know of one case. Reads by staff are recorded (R-WHO-LOOKED). */
@ApplicationScoped
public class CaseFiles {

    private final CaseAccess access;
    private final ClaimLines claims;
    private final Replies replies;
    private final Echoes echoes;
    private final Ratings ratings;
    private final Closing closing;
    private final Visibility visibility;
    private final AuditTrail audit;

    CaseFiles(CaseAccess access, ClaimLines claims, Replies replies, Echoes echoes, Ratings ratings, Closing closing,
            Visibility visibility, AuditTrail audit) {
        this.access = access;
        this.claims = claims;
        this.replies = replies;
        this.echoes = echoes;
        this.ratings = ratings;
        this.closing = closing;
        this.visibility = visibility;
        this.audit = audit;
    }

    /** The case, or 404 if it is none of the caller's business. */
    @Transactional
    public CaseFileView read(String number) {
        KnownCase known = access.readable(number);
        if (visibility.isStaff()) {
            audit.record("case.read", number);
        }
        return new CaseFileView(number, known.kind(), known.place(), known.registeredAt(), claims.of(known), replies(number),
                echoes.of(number), echoes.windows(number),
                ratings.of(number).stream().filter(rating -> visibility.isVisible(rating.petitionerId())).toList(),
                closure(known));
    }

    private List<ReplyLine> replies(String number) {
        return replies.ofCase(number).stream().map(reply -> new ReplyLine(reply.id(), reply.body(), reply.status(),
                reply.issuedAt(), reply.claims().stream().map(Answer::claimId).toList())).toList();
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
                new Missing(Missing.Reason.DELIVERY, null, visibility.visible(petitioner), null);
            case Closure.Missing.OfRating rating ->
                new Missing(Missing.Reason.RATING, null, visibility.visible(rating.petitionerId()), rating.until());
        };
    }
}
