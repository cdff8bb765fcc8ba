package dev.pujiang.deadlines;

import dev.pujiang.clock.Clocks;

/**
 * How clocks are computed now, as one thing: nobody mixes two states of it.
 *
 * @param basis number of that state; rises when policy or calendar change
 * @param service path of the service that keeps the clocks
 */
record ClocksInForce(Clocks clocks, long basis, String service) {}
