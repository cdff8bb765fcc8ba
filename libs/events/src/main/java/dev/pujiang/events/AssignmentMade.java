package dev.pujiang.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A body has been made responsible for a claim (R-PLACE, R-FIRST).
 *
 * @param post the post that answers for it, so that responsibility survives the person
 * @param level the level of the body: the lowest that can decide the matter
 * @param ruleId the rule that decided, or null where none fitted and the petition office of the place took it
 * @param terms that run from now on or have been running since receipt; null in events of before there were clocks
 */
public record AssignmentMade(String caseNumber, UUID claimId, UUID assignmentId, String body, String post, Level level,
        LegalPath path, String ruleId, Instant madeAt, List<Term> terms) implements AssignmentEvent {

    @Override
    public String subject() {
        return caseNumber;
    }

    @Override
    public String dataref() {
        return "/routing/assignments/" + assignmentId;
    }
}
