package dev.pujiang.routing.assignment;

import dev.pujiang.edge.http.Cursor;
import java.time.Instant;
import java.util.UUID;

/** Where a list by due date goes on: clocks of the same moment are in the order of their ids. */
record DuePosition(Instant dueAt, UUID clock) {

    /** From two keys of a cursor. */
    static DuePosition of(Cursor cursor, int from) {
        return new DuePosition(cursor.instant(from), cursor.uuid(from + 1));
    }
}
