package dev.pujiang.feedback.cases;

import java.util.UUID;

/** Which body answers for a claim, as routing has told. */
public record Assignment(UUID id, UUID claimId, String body, AssignmentStatus status) {

    public boolean isAccepted() {
        return status == AssignmentStatus.ACCEPTED;
    }
}
