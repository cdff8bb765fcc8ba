package dev.pujiang.routing.assignment;

import java.util.List;

/** The claims of a case in its order: those with somebody responsible, and those without. One of the lists has an entry. */
public record CaseClaims(List<AssignmentView> assigned, List<UnassignedClaimView> waiting) {}
