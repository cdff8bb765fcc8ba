package dev.pujiang.feedback.reply;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import dev.pujiang.edge.audit.AuditTrail;
import dev.pujiang.edge.http.Version;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.events.Outbox;
import dev.pujiang.events.ReplyIssued;
import dev.pujiang.feedback.cases.CaseMoved;
import dev.pujiang.feedback.cases.Cases;
import dev.pujiang.feedback.cases.KnownCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/** Lets replies stand: the claims they answer are decided and everybody is told, in one transaction. */
@ApplicationScoped
class Issuing {

    private final Replies replies;
    private final Mandate mandate;
    private final Decisions decisions;
    private final Cases cases;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Event<CaseMoved> moved;
    private final Clock clock;

    Issuing(Replies replies, Mandate mandate, Decisions decisions, Cases cases, AuditTrail audit, Outbox outbox,
            Event<CaseMoved> moved, Clock clock) {
        this.replies = replies;
        this.mandate = mandate;
        this.decisions = decisions;
        this.cases = cases;
        this.audit = audit;
        this.outbox = outbox;
        this.moved = moved;
        this.clock = clock;
    }

    /**
     * Issues a draft of the caller's body. Refuses with 409 {@code reply-already-issued}, {@code claim-already-decided} or
     * {@code assignment-not-accepted}, with 412 if the draft is not the one that was seen.
     */
    @Transactional
    ReplyView issue(UUID id, Version seen) {
        Reply reply = replies.own(id);
        reply.issue(clock.instant().truncatedTo(ChronoUnit.MICROS));
        seen.mustBe(reply.version());
        KnownCase known = cases.lock(reply.caseNumber()).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
        ReplyText text = reply.text();
        mandate.demand(known.number(), reply.body(), text.claims());
        for (Answer answer : text.claims()) {
            if (!decisions.decide(known.number(), id, answer, reply.issuedAt())) {
                throw Mandate.alreadyDecided(answer.claimId());
            }
        }
        ReplyView view = replies.flushed(reply);
        outbox.append(fact(reply), known.kind().classification());
        audit.record("reply.issued", known.number(), Map.of("reply", id.toString()));
        moved.fire(new CaseMoved(known.number()));
        return view;
    }

    private static ReplyIssued fact(Reply reply) {
        return new ReplyIssued(reply.caseNumber(), reply.id(), reply.body(), reply.text().claims().stream()
                .map(answer -> new ReplyIssued.Decision(answer.claimId(), answer.outcome())).toList(), reply.issuedAt());
    }
}
