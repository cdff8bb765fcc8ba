package dev.pujiang.notice.docket;

import dev.pujiang.events.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** How far one claim has come. */
@Entity
class ClaimProgress {

    @Id
    @Column(name = "claim_id")
    private UUID claimId;
    @Column(name = "case_number")
    private String caseNumber;
    @Enumerated(EnumType.STRING)
    private ClaimState state;
    private String body;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    @Column(name = "changed_at")
    private Instant changedAt;

    protected ClaimProgress() {}

    ClaimProgress(UUID claimId, String caseNumber, ClaimState state, String body, Outcome outcome, Instant at) {
        this.claimId = claimId;
        this.caseNumber = caseNumber;
        this.state = state;
        this.body = body;
        this.outcome = outcome;
        this.changedAt = at;
    }

    /** Takes a step that the graph allows; any other is old news. */
    void advance(ClaimState next, String body, Outcome outcome, Instant at) {
        if (!state.leadsTo(next)) {
            return;
        }
        state = next;
        this.body = body;
        this.outcome = outcome;
        changedAt = at;
    }

    UUID claimId() {
        return claimId;
    }

    ClaimState state() {
        return state;
    }

    String body() {
        return body;
    }

    Outcome outcome() {
        return outcome;
    }
}
