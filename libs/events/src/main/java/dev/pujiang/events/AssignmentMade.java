package dev.pujiang.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A body has been made responsible for a claim (R-PLACE, R-FIRST).
 *
 * @param post the post that answers for it, so that responsibility survives the person
 * @param level the level of the body: the lowest that can decide the matter
 * @param ruleId the rule that decided, or null where none fitted and the petition office of the place took it
 */
public record AssignmentMade(String caseNumber, UUID claimId, UUID assignmentId, String body, String post, Level level,
        LegalPath path, String ruleId, Instant madeAt) implements AssignmentEvent {

    @Override
    public String subject() {
        return caseNumber;
    }

    @Override
    public String dataref() {
        return "/routing/assignments/" + assignmentId;
    }
}
