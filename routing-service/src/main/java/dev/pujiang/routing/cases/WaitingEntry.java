package dev.pujiang.routing.cases;

import dev.pujiang.deadlines.ClockView;
import dev.pujiang.routing.assignment.UnassignedClaimView;
import java.util.List;

/** A claim that nobody is responsible for yet, as the pages of a case show it. */
public record WaitingEntry(UnassignedClaimView claim, String category, List<ClockView> clocks) {}
