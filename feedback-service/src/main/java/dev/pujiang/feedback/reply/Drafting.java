package dev.pujiang.feedback.reply;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.audit.AuditTrail;
import dev.pujiang.edge.http.IdempotencyKey;
import dev.pujiang.edge.http.Version;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Drafts replies in the name of the caller's body, which must have accepted the claims. */
@ApplicationScoped
class Drafting {

    private final ReplyRepository repository;
    private final Replies replies;
    private final Submissions submissions;
    private final Mandate mandate;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    Drafting(ReplyRepository repository, Replies replies, Submissions submissions, Mandate mandate, Caller caller,
            AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.replies = replies;
        this.submissions = submissions;
        this.mandate = mandate;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new draft, or, as it stands now, the one this key has made before. */
    @Transactional
    ReplyView draft(String caseNumber, IdempotencyKey key, ReplyText text) {
        text.check(caseNumber);
        String body = caller.body().orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
        Reply reply = Reply.draft(caseNumber, body, text, now());
        Optional<UUID> earlier = submissions.note(caller.id(), key, caseNumber, text, reply.id(), now());
        if (earlier.isPresent()) {
            return ReplyView.of(replies.own(earlier.get()));
        }
        mandate.demand(caseNumber, body, text.claims());
        repository.persistAndFlush(reply);
        audit.record("reply.drafted", caseNumber, Map.of("reply", reply.id().toString()));
        return ReplyView.of(reply);
    }

    /** Another text for a draft. Refuses with 409 {@code reply-already-issued}, with 412 if somebody else was faster. */
    @Transactional
    ReplyView change(UUID id, Version seen, ReplyText text) {
        Reply reply = replies.own(id);
        text.check(reply.caseNumber());
        reply.change(text, now());
        seen.mustBe(reply.version());
        mandate.demand(reply.caseNumber(), reply.body(), text.claims());
        repository.flush();
        audit.record("reply.changed", reply.caseNumber(), Map.of("reply", id.toString()));
        return ReplyView.of(reply);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
