package dev.pujiang.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The body has taken note of its assignment.
 */
public record AssignmentSigned(String caseNumber, UUID claimId, UUID assignmentId, String body,
        Instant signedAt) implements AssignmentEvent {

    @Override
    public String subject() {
        return caseNumber;
    }

    @Override
    public String dataref() {
        return "/routing/assignments/" + assignmentId;
    }
}
