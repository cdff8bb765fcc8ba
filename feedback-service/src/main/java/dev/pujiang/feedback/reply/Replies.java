package dev.pujiang.feedback.reply;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.audit.AuditTrail;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.feedback.cases.CaseAccess;
import dev.pujiang.feedback.cases.Cases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Replies for their readers: a draft for its own body, what is issued for everybody who may see the case. */
@ApplicationScoped
public class Replies {

    private final ReplyRepository repository;
    private final Cases cases;
    private final CaseAccess access;
    private final Caller caller;
    private final AuditTrail audit;

    Replies(ReplyRepository repository, Cases cases, CaseAccess access, Caller caller, AuditTrail audit) {
        this.repository = repository;
        this.cases = cases;
        this.access = access;
        this.caller = caller;
        this.audit = audit;
    }

    /** One reply. Reads by staff are recorded (R-WHO-LOOKED). */
    @Transactional
    ReplyView read(UUID id) {
        Reply reply = repository.findByIdOptional(id).filter(this::mayRead).orElseThrow(Replies::notFound);
        if (caller.caseNumber().isEmpty()) {
            audit.record("case.read", reply.caseNumber(), Map.of("reply", id.toString()));
        }
        return ReplyView.of(reply);
    }

    /** What the caller may see of the replies on a readable case, in the order in which they were drafted. */
    @Transactional
    public List<ReplyView> ofCase(String number) {
        return repository.ofCase(number).stream().filter(reply -> reply.isIssued() || isOwn(reply)).map(ReplyView::of).toList();
    }

    /** Drafts of the caller's body, longest untouched first. */
    @Transactional
    List<ReplyView> drafts(int limit) {
        return caller.body().map(body -> repository.drafts(body, limit)).orElse(List.of()).stream().map(ReplyView::of).toList();
    }

    /** The reply, if it is the caller's body's; otherwise 404. */
    Reply own(UUID id) {
        return repository.findByIdOptional(id).filter(this::isOwn).orElseThrow(Replies::notFound);
    }

    /** Written to the database, so that its version is the next one and what else the transaction does may refer to it. */
    ReplyView flushed(Reply reply) {
        repository.flush();
        return ReplyView.of(reply);
    }

    private boolean mayRead(Reply reply) {
        return isOwn(reply) || reply.isIssued() && cases.find(reply.caseNumber()).filter(access::mayRead).isPresent();
    }

    private boolean isOwn(Reply reply) {
        return caller.actsFor(reply.body());
    }

    private static Problem notFound() {
        return Problem.of(CommonProblem.NOT_FOUND);
    }
}
