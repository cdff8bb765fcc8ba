package dev.pujiang.routing.assignment;

import dev.pujiang.routing.assignment.DueClocks.Due;
import dev.pujiang.routing.sql.Rows;
import java.util.ArrayList;
import java.util.List;

/** What has to hold for the rows of a query, put together as it is asked for; values are bound, never written into it. */
final class Conditions {

    private final StringBuilder sql;
    private final List<Object> parameters = new ArrayList<>();

    Conditions(String first) {
        sql = new StringBuilder(first);
    }

    Conditions and(String condition, Object... values) {
        sql.append(" and ").append(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    /** Values may be null if it does not apply. */
    Conditions andIf(boolean applies, String condition, Object... values) {
        return applies ? and(condition, values) : this;
    }

    /** @param position null from the beginning */
    Conditions after(DuePosition position) {
        return position == null ? this : and("(c.due_at, c.id) > (?, ?)", position.dueAt(), position.clock());
    }

    String sql() {
        return sql.toString();
    }

    List<Object> parameters() {
        return parameters;
    }

    /**
     * Lists what they hold for.
     *
     * @param query has {@code %s} where they stand
     * @param before values for what stands before them
     * @param behind values for what stands behind them
     */
    List<Due> list(Rows rows, String query, List<?> before, List<?> behind) {
        List<Object> all = new ArrayList<>(before);
        all.addAll(parameters);
        all.addAll(behind);
        return rows.list(query.formatted(sql), Due::read, all.toArray());
    }
}
