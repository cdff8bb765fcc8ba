package dev.pujiang.routing.assignment;

import java.time.Instant;

/**
 * What part of a list by due date is asked for: what is due first comes first.
 *
 * @param status null for every status
 * @param receivedBefore null for any age
 * @param dueBy the last moment that counts, null for any
 * @param after the last entry of the page before, or null
 */
record DueQuery(AssignmentStatus status, Instant receivedBefore, Instant dueBy, DuePosition after, int limit) {

    /** The surplus row only says that there is a next page. */
    DueQuery oneMore() {
        return new DueQuery(status, receivedBefore, dueBy, after, limit + 1);
    }
}
