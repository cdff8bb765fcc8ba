package dev.pujiang.notice.docket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A case that names a reception nobody here knows. Its handling goes on elsewhere; only the docket misses it. */
@Entity
class StrayCase {

    @Id
    @Column(name = "case_number")
    private String caseNumber;
    @Column(name = "reception_id")
    private UUID receptionId;
    @Column(name = "noted_at")
    private Instant notedAt;

    protected StrayCase() {}

    StrayCase(String caseNumber, UUID receptionId, Instant notedAt) {
        this.caseNumber = caseNumber;
        this.receptionId = receptionId;
        this.notedAt = notedAt;
    }
}
