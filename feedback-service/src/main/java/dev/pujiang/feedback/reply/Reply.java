package dev.pujiang.feedback.reply;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

import dev.pujiang.edge.problem.Problem;
import dev.pujiang.feedback.FeedbackProblem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * 答复意见书 of one body on claims of one case. May be changed while it is a draft; once issued it stands, which the database
 * enforces as well ({@code reply_issued_is_final}).
 */
@Entity
@Table(name = "reply")
class Reply {

    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "case_number", updatable = false)
    private String caseNumber;
    @Column(updatable = false)
    private String body;
    @Enumerated(EnumType.STRING)
    private ReplyStatus status;
    private String request;
    private String facts;
    private String reasons;
    private String decision;
    @Column(name = "legal_basis")
    private String legalBasis;
    @Column(name = "drafted_at", updatable = false)
    private Instant draftedAt;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "issued_at")
    private Instant issuedAt;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "reply_answer", joinColumns = @JoinColumn(name = "reply_id"))
    private Set<Answer> answers = new HashSet<>();

    protected Reply() {}

    static Reply draft(String caseNumber, String body, ReplyText text, Instant now) {
        Reply reply = new Reply();
        reply.id = UuidCreator.getTimeOrderedEpoch();
        reply.caseNumber = caseNumber;
        reply.body = body;
        reply.status = ReplyStatus.DRAFT;
        reply.draftedAt = now;
        reply.write(text, now);
        return reply;
    }

    /** Takes the new text in place of the old. Refuses with 409 {@code reply-already-issued}. */
    void change(ReplyText text, Instant now) {
        step(ReplyStatus.Step.CHANGE);
        write(text, now);
    }

    /** Lets it stand for good. Refuses with 409 {@code reply-already-issued}. */
    void issue(Instant now) {
        step(ReplyStatus.Step.ISSUE);
        issuedAt = now;
    }

    private void step(ReplyStatus.Step step) {
        if (!status.allows(step)) {
            throw Problem.of(FeedbackProblem.REPLY_ALREADY_ISSUED).with("replyId", id);
        }
        status = status.after(step);
    }

    private void write(ReplyText text, Instant now) {
        request = text.request();
        facts = text.facts();
        reasons = text.reasons();
        decision = text.decision();
        legalBasis = text.legalBasis();
        answers.retainAll(text.claims());
        answers.addAll(text.claims());
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String caseNumber() {
        return caseNumber;
    }

    String body() {
        return body;
    }

    ReplyStatus status() {
        return status;
    }

    boolean isIssued() {
        return status == ReplyStatus.ISSUED;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    ReplyText text() {
        return new ReplyText(request, facts, reasons, decision, legalBasis,
                answers.stream().sorted(Comparator.comparing(Answer::claimId)).toList());
    }
}
