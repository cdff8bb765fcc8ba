package dev.pujiang.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The body says the claim is its own; the term for handling starts here (R-CLOCKS).
 */
public record AssignmentAccepted(String caseNumber, UUID claimId, UUID assignmentId, String body,
        Instant acceptedAt) implements AssignmentEvent {

    @Override
    public String subject() {
        return caseNumber;
    }

    @Override
    public String dataref() {
        return "/routing/assignments/" + assignmentId;
    }
}
