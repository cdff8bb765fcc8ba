package dev.pujiang.routing.cases;

import dev.pujiang.events.Channel;
import dev.pujiang.events.Kind;
import dev.pujiang.routing.assignment.AssignmentView;
import dev.pujiang.routing.assignment.UnassignedClaimView;
import io.quarkus.qute.TemplateData;
import java.time.Instant;

/** What all claims of a case have in common. */
@TemplateData
public record CaseHead(Kind kind, Channel channel, String place, String placeName, Instant receivedAt) {

    static CaseHead of(AssignmentView claim) {
        return new CaseHead(claim.kind(), claim.channel(), claim.place(), claim.placeName(), claim.receivedAt());
    }

    static CaseHead of(UnassignedClaimView claim) {
        return new CaseHead(claim.kind(), claim.channel(), claim.place(), claim.placeName(), claim.receivedAt());
    }
}
