package dev.pujiang.routing.assignment;

import dev.pujiang.edge.http.Cursor;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The caller's work list, in the order asked for. */
@ApplicationScoped
class WorkList {

    private final Desk desk;
    private final DueClaims due;
    private final Clock clock;

    WorkList(Desk desk, DueClaims due, Clock clock) {
        this.desk = desk;
        this.due = due;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param status null for every status
     * @param openOnly leaves out those that have ended; by due date they are left out anyway, as nothing is due of them
     * @param receivedBefore null for any age
     * @param order null for the order in which they were made, or by due date if only what is overdue is asked for
     */
    record Asked(AssignmentStatus status, boolean openOnly, Instant receivedBefore, WorkListOrder order, boolean overdue) {

        boolean byDueDate() {
            return overdue || order == WorkListOrder.DUE;
        }
    }

    Page<AssignmentView> page(Asked asked, String cursor, int limit, Language language) {
        if (asked.byDueDate()) {
            DuePosition after = Cursor.decode(cursor, 2).map(key -> DuePosition.of(key, 0)).orElse(null);
            Instant dueBy = asked.overdue() ? clock.instant() : null;
            return due.workList(new DueQuery(asked.status(), asked.receivedBefore(), dueBy, after, limit), language);
        }
        UUID after = Cursor.decode(cursor, 1).map(key -> key.uuid(0)).orElse(null);
        return desk.workList(new WorkListQuery(asked.status(), asked.openOnly(), asked.receivedBefore(), after, limit),
                language);
    }
}
