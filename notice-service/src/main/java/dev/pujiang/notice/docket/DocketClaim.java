package dev.pujiang.notice.docket;

import dev.pujiang.events.CaseRegistered;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** One request of a case on a docket. */
@Entity
class DocketClaim {

    @Id
    @Column(name = "claim_id")
    private UUID claimId;
    @Column(name = "case_number")
    private String caseNumber;
    private int ordinal;
    private String category;

    protected DocketClaim() {}

    static DocketClaim of(String caseNumber, CaseRegistered.Claim registered) {
        DocketClaim claim = new DocketClaim();
        claim.claimId = registered.claimId();
        claim.caseNumber = caseNumber;
        claim.ordinal = registered.ordinal();
        claim.category = registered.category();
        return claim;
    }
}
