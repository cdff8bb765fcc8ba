package dev.pujiang.routing.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pujiang.deadlines.ClockView;
import dev.pujiang.events.Channel;
import dev.pujiang.events.Kind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/**
 * A claim that nobody can be made responsible for yet, as those may see it whose business it is.
 *
 * @param due the term that runs for it all the same; absent once it is answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record UnassignedClaimView(String caseNumber, UUID claimId, int ordinal, String category, Kind kind, Channel channel,
        String place, String placeName, Instant receivedAt, ClockView due) {

    static UnassignedClaimView of(RegisteredClaim claim, String placeName, ClockView due) {
        return new UnassignedClaimView(claim.caseNumber(), claim.claimId(), claim.ordinal(), claim.category(), claim.kind(),
                claim.channel(), claim.place(), placeName, claim.receivedAt(), due);
    }
}
