package dev.pujiang.routing.cases;

import dev.pujiang.routing.assignment.AssignmentView;
import java.util.List;

/**
 * An assignment as the page of a case shows it.
 *
 * @param version to be sent back with the next step
 * @param reasons why this body, in words
 */
public record CaseEntry(AssignmentView assignment, String version, String category, List<String> reasons, boolean maySign,
        boolean mayAccept, boolean mayAnswer) {}
