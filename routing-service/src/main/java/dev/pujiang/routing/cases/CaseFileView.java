package dev.pujiang.routing.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pujiang.routing.assignment.AssignmentView;
import java.time.Instant;
import java.util.List;

/**
 * A case as routing knows it: who answers for which claim, and how it ended.
 *
 * @param closedAt null while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseFileView(String caseNumber, List<AssignmentView> assignments, Instant closedAt, List<CaseRating> ratings) {}
