package dev.pujiang.routing.assignment;

import dev.pujiang.deadlines.ClockView;
import io.quarkus.qute.TemplateData;

/**
 * A claim and the duty that is due.
 *
 * @param body in words; null if nobody is responsible
 * @param status null if nobody is responsible
 */
@TemplateData
public record DueClaim(String caseNumber, int ordinal, String category, String placeName, String body, AssignmentStatus status,
        ClockView clock) {

    static DueClaim of(AssignmentView claim) {
        return new DueClaim(claim.caseNumber(), claim.ordinal(), claim.category(), claim.placeName(), claim.bodyName(),
                claim.status(), claim.due());
    }

    static DueClaim of(UnassignedClaimView claim) {
        return new DueClaim(claim.caseNumber(), claim.ordinal(), claim.category(), claim.placeName(), null, null, claim.due());
    }
}
