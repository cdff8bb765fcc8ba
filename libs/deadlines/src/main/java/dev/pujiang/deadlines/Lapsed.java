package dev.pujiang.deadlines;

import java.time.Instant;
import java.util.UUID;

/**
 * A right was not used in time. Fired as a CDI event in the transaction of the sweep, for what follows from it; what an observer
 * throws voids the step, which is tried again later.
 *
 * @param matter what the right was about
 * @param at when its term ended
 */
public record Lapsed(String caseNumber, String rule, UUID matter, Instant at) {}
