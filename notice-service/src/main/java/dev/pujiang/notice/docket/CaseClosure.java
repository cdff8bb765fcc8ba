package dev.pujiang.notice.docket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** That a case was closed; may be heard of before the case itself. */
@Entity
class CaseClosure {

    @Id
    @Column(name = "case_number")
    private String caseNumber;
    @Column(name = "closed_at")
    private Instant closedAt;

    protected CaseClosure() {}

    CaseClosure(String caseNumber, Instant closedAt) {
        this.caseNumber = caseNumber;
        this.closedAt = closedAt;
    }
}
