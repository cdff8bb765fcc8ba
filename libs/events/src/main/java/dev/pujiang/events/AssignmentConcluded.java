package dev.pujiang.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A reply with an outcome has ended the assignment.
 */
public record AssignmentConcluded(String caseNumber, UUID claimId, UUID assignmentId, String body, Outcome outcome,
        Instant concludedAt) implements AssignmentEvent {

    @Override
    public String subject() {
        return caseNumber;
    }

    @Override
    public String dataref() {
        return "/routing/assignments/" + assignmentId;
    }
}
