package dev.pujiang.routing.cases;

import dev.pujiang.deadlines.ClockView;
import dev.pujiang.routing.assignment.AssignmentView;
import java.util.List;

/**
 * An assignment as the pages of a case show it.
 *
 * @param version to be sent back with the next step
 * @param reasons why this body, in words
 * @param clocks of the claim and of the assignment, in the order in which they began
 */
public record CaseEntry(AssignmentView assignment, String version, String category, List<String> reasons,
        List<ClockView> clocks, boolean maySign, boolean mayAccept, boolean mayExtend, boolean mayAnswer) {}
