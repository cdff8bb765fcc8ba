package dev.pujiang.routing.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pujiang.deadlines.ClockView;
import dev.pujiang.routing.assignment.AssignmentView;
import dev.pujiang.routing.assignment.UnassignedClaimView;
import java.time.Instant;
import java.util.List;

/**
 * A case as routing knows it: who answers for which claim and by when, and how it ended.
 *
 * @param unassigned claims that nobody can be made responsible for yet
 * @param clocks every clock of the case, in the order in which they began; why it ends when it ends stands under its path
 * @param closedAt null while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseFileView(String caseNumber, List<AssignmentView> assignments, List<UnassignedClaimView> unassigned,
        List<ClockView> clocks, Instant closedAt, List<CaseRating> ratings) {

    CaseHead head() {
        return assignments.isEmpty() ? CaseHead.of(unassigned.getFirst()) : CaseHead.of(assignments.getFirst());
    }
}
