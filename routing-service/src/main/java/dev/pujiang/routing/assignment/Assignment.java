package dev.pujiang.routing.assignment;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.pujiang.deadlines.ClockView;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.events.AssignmentAccepted;
import dev.pujiang.events.AssignmentConcluded;
import dev.pujiang.events.AssignmentMade;
import dev.pujiang.events.AssignmentSigned;
import dev.pujiang.events.Channel;
import dev.pujiang.events.Classification;
import dev.pujiang.events.Kind;
import dev.pujiang.events.LegalPath;
import dev.pujiang.events.Level;
import dev.pujiang.events.Outcome;
import dev.pujiang.events.Term;
import dev.pujiang.routing.RoutingProblem;
import dev.pujiang.routing.assignment.AssignmentStatus.Step;
import dev.pujiang.routing.rule.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A body made responsible for one claim, through a post (invariant 4: never without one). Its steps follow
 * {@link AssignmentStatus}; it gives the events that tell of them.
 */
@Entity
class Assignment {

    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "case_number")
    private String caseNumber;
    @Column(name = "claim_id")
    private UUID claimId;
    private int ordinal;
    private String category;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    private String place;
    private String body;
    @Column(name = "body_path")
    private String bodyPath;
    private String post;
    @Enumerated(EnumType.STRING)
    private Level level;
    @Enumerated(EnumType.STRING)
    private LegalPath path;
    @Column(name = "rule_id")
    private String ruleId;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reason> reasons;
    @Enumerated(EnumType.STRING)
    private AssignmentStatus status;
    @Column(name = "received_at")
    private Instant receivedAt;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "signed_at")
    private Instant signedAt;
    @Column(name = "accepted_at")
    private Instant acceptedAt;
    private boolean deemed;
    @Column(name = "extension_days")
    private Integer extensionDays;
    @Column(name = "extension_reason")
    private String extensionReason;
    @Column(name = "extended_at")
    private Instant extendedAt;
    @Column(name = "concluded_at")
    private Instant concludedAt;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    protected Assignment() {}

    static Assignment of(RegisteredClaim claim, Responsibility responsibility, Instant now) {
        Assignment made = new Assignment();
        made.id = UuidCreator.getTimeOrderedEpoch();
        made.caseNumber = claim.caseNumber();
        made.claimId = claim.claimId();
        made.ordinal = claim.ordinal();
        made.category = claim.category();
        made.kind = claim.kind();
        made.channel = claim.channel();
        made.place = claim.place();
        made.body = responsibility.body();
        made.bodyPath = responsibility.bodyPath();
        made.post = responsibility.post();
        made.level = responsibility.level();
        made.path = responsibility.path();
        made.ruleId = responsibility.ruleId();
        made.reasons = responsibility.reasons();
        made.status = AssignmentStatus.MADE;
        made.receivedAt = claim.receivedAt();
        made.madeAt = now;
        return made;
    }

    AssignmentMade made(List<Term> terms) {
        return new AssignmentMade(caseNumber, claimId, id, body, post, level, path, ruleId, madeAt, terms);
    }

    /** @throws Problem 409 if it has been signed already */
    AssignmentSigned sign(Instant now) {
        step(Step.SIGN);
        signedAt = now;
        return new AssignmentSigned(caseNumber, claimId, id, body, now);
    }

    /** @throws Problem 409 if it has not been signed yet, or has been accepted already */
    void accept(Instant now) {
        step(Step.ACCEPT);
        acceptedAt = now;
    }

    /**
     * The body has not objected in time: it has accepted (R-OBJECTION).
     *
     * @param at when its time to object ended
     * @throws Problem 409 if it has been accepted already, or has ended
     */
    void lapse(Instant at) {
        step(Step.LAPSE);
        acceptedAt = at;
        deemed = true;
    }

    /**
     * The head of the body gives handling more time; the petitioner is told why (R-CLOCKS).
     *
     * @throws Problem 409 unless it is being handled
     */
    void extend(int days, String reason, Instant now) {
        step(Step.EXTEND);
        extensionDays = days;
        extensionReason = reason;
        extendedAt = now;
    }

    AssignmentAccepted accepted(List<Term> terms) {
        return new AssignmentAccepted(caseNumber, claimId, id, body, acceptedAt, deemed, terms);
    }

    /** @throws Problem 409 if it has ended already: a claim has one outcome */
    AssignmentConcluded conclude(Outcome outcome, Instant now) {
        step(Step.CONCLUDE);
        this.outcome = outcome;
        concludedAt = now;
        return new AssignmentConcluded(caseNumber, claimId, id, body, outcome, now);
    }

    private void step(Step step) {
        status = status.after(step).orElseThrow(() -> Problem.of(RoutingProblem.STEP_NOT_ALLOWED)
                .with("assignmentStatus", status.name()).with("step", step.name()));
    }

    /** On which topic its events travel: everything about an accusation is restricted (R-ACCUSED). */
    Classification classification() {
        return kind.classification();
    }

    boolean isOpen() {
        return status.isOpen();
    }

    boolean allows(Step step) {
        return status.allows(step);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID claimId() {
        return claimId;
    }

    String caseNumber() {
        return caseNumber;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    String body() {
        return body;
    }

    String bodyPath() {
        return bodyPath;
    }

    String post() {
        return post;
    }

    String place() {
        return place;
    }

    Kind kind() {
        return kind;
    }

    /** @param due the term that runs for its claim now, or null */
    AssignmentView view(Names names, ClockView due) {
        return new AssignmentView(id, version, caseNumber, claimId, ordinal, category, kind, channel, place,
                names.place(place), body, names.body(body), post, names.post(post), level, path, ruleId, reasons, status,
                receivedAt, madeAt, signedAt, acceptedAt, deemed,
                extensionDays == null ? null : new AssignmentExtension(extensionDays, extensionReason, extendedAt), concludedAt,
                outcome, due);
    }
}
