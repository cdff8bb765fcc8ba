package dev.pujiang.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case is in the register for life: number given, code handed out, everything durable (R-CODE).
 *
 * @param place the division the matter belongs to, natural code
 * @param receptionId the reception it was brought to, or null
 * @param persons how many people stand behind the case, counted separately from cases and groups
 * @param petitioners opaque ids; who they are stays in intake (R-PRIVACY)
 * @param receivedAt when it reached the authority; registration may follow later
 */
public record CaseRegistered(String caseNumber, Kind kind, Channel channel, String place, UUID receptionId, int persons,
        List<UUID> petitioners, List<Claim> claims, Instant receivedAt, Instant registeredAt) implements CaseEvent {

    public CaseRegistered {
        petitioners = List.copyOf(petitioners);
        claims = List.copyOf(claims);
    }

    /** One request inside the case; {@code ordinal} counts from 1 as the petitioner wrote them. */
    public record Claim(UUID claimId, int ordinal, String category) {}

    @Override
    public String dataref() {
        return "/intake/cases/" + caseNumber;
    }
}
