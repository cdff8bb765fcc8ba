package dev.pujiang.feedback.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

import dev.pujiang.feedback.store.Database;

/**
 * Until when something is to be done about an assigned claim, as routing has told last: inform the petitioner, or once accepted,
 * answer (R-CLOCKS).
 *
 * @param clock where routing shows it and why it ends when it ends
 * @param rule name of the rule in the policy
 * @param dueAt the first instant after the term; null while the clock is paused
 */
public record AnswerTerm(String clock, String rule, LocalDate lastDay, Instant dueAt, boolean provisional) {

    /** Null if routing has told of none. */
    public static AnswerTerm of(ResultSet row) throws SQLException {
        String clock = row.getString("due_clock");
        return clock == null
                ? null
                : new AnswerTerm(clock, row.getString("due_rule"), row.getObject("due_day", LocalDate.class),
                        Database.instant(row, "due_at"), row.getBoolean("due_provisional"));
    }
}
