package dev.pujiang.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The body says the claim is its own; the term for handling starts here (R-CLOCKS).
 *
 * @param deemed true if the body had not objected within its term, so that its silence counts as acceptance (R-OBJECTION); null
 *            in events of before there were clocks
 * @param terms that run from now on; null in events of before there were clocks
 */
public record AssignmentAccepted(String caseNumber, UUID claimId, UUID assignmentId, String body,
        Instant acceptedAt, Boolean deemed, List<Term> terms) implements AssignmentEvent {

    @Override
    public String subject() {
        return caseNumber;
    }

    @Override
    public String dataref() {
        return "/routing/assignments/" + assignmentId;
    }
}
