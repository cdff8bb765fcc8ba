package dev.pujiang.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The written answer stands, with an outcome for each claim it decides (R-RESULT). It is not yet delivered.
 */
public record ReplyIssued(String caseNumber, UUID replyId, String body, List<Decision> claims,
        Instant issuedAt) implements ReplyEvent {

    public ReplyIssued {
        claims = List.copyOf(claims);
    }

    /** What the reply decides on one claim. */
    public record Decision(UUID claimId, Outcome outcome) {}

    @Override
    public String dataref() {
        return "/feedback/replies/" + replyId;
    }
}
