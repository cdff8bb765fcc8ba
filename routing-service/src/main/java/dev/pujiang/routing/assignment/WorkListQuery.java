package dev.pujiang.routing.assignment;

import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What part of a work list is asked for.
 *
 * @param status null for every status, those that have ended included
 * @param openOnly leaves out those that have ended
 * @param receivedBefore null for any age
 * @param after the last id of the page before, or null
 */
record WorkListQuery(AssignmentStatus status, boolean openOnly, Instant receivedBefore, UUID after, int limit) {

    /** A literal and not a parameter, so that the indexes of open assignments fit at all times. */
    private static final String ENDED = AssignmentStatus.class.getName() + "." + AssignmentStatus.CONCLUDED.name();

    void addTo(List<String> conditions, Parameters parameters) {
        if (status != null) {
            conditions.add("status = :status");
            parameters.and("status", status);
        } else if (openOnly) {
            conditions.add("status <> " + ENDED);
        }
        if (receivedBefore != null) {
            conditions.add("receivedAt < :receivedBefore");
            parameters.and("receivedBefore", receivedBefore);
        }
        if (after != null) {
            conditions.add("id > :after");
            parameters.and("after", after);
        }
    }
}
