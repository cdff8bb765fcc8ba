package dev.pujiang.intake.terms;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.pujiang.events.Term;
import io.agroal.api.AgroalDataSource;

/** The terms as rows: one a claim, the one that counts now or counted last. */
@ApplicationScoped
class ClaimTerms {
    private static final String INSERT = """
            insert into claim_term as known (case_id, claim_id, rule, clock, last_day, due_at, provisional)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (case_id, claim_id) do update set last_day = excluded.last_day,
            due_at = excluded.due_at, provisional = excluded.provisional""";
    /* The same clock told again, as when a claim passes to another body, stays as overdue as it is. */
    private static final String BEGIN = INSERT + """
            , rule = excluded.rule, clock = excluded.clock, ended_at = null,
            overdue_at = case when known.clock = excluded.clock then known.overdue_at end,
            told = case when known.clock = excluded.clock then known.told end""";
    /* What is told of a clock that was followed by another one, or has served, changes nothing any more. */
    private static final String REFRESH = INSERT + " where known.clock = excluded.clock and known.ended_at is null";

    private final AgroalDataSource database;

    ClaimTerms(AgroalDataSource database) {
        this.database = database;
    }

    /** From now on this term counts. */
    void begin(UUID caseId, Term term) {
        put(BEGIN, caseId, term);
    }

    /** News of a term: taken in if it still counts, or if nothing was known of the claim. */
    void refresh(UUID caseId, Term term) {
        put(REFRESH, caseId, term);
    }

    private void put(String sql, UUID caseId, Term term) {
        change(sql, statement -> {
            statement.setObject(1, caseId);
            statement.setObject(2, term.matter());
            statement.setString(3, term.rule());
            statement.setString(4, term.clock());
            statement.setObject(5, term.lastDay());
            statement.setTimestamp(6, term.dueAt() == null ? null : Timestamp.from(term.dueAt()));
            statement.setBoolean(7, term.provisional());
        });
    }

    /** It was not kept; whom the latest word of that went to. */
    void overdue(UUID caseId, Term term, String told, Instant at) {
        change("""
                update claim_term set overdue_at = coalesce(overdue_at, ?), told = coalesce(?, told)
                where case_id = ? and claim_id = ? and clock = ?""", statement -> {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setString(2, told);
            statement.setObject(3, caseId);
            statement.setObject(4, term.matter());
            statement.setString(5, term.clock());
        });
    }

    /** It is kept, or may still be. */
    void notOverdue(UUID caseId, Term term) {
        change("update claim_term set overdue_at = null, told = null where case_id = ? and claim_id = ? and clock = ?",
                statement -> {
                    statement.setObject(1, caseId);
                    statement.setObject(2, term.matter());
                    statement.setString(3, term.clock());
                });
    }

    /** Nothing is waited for any more. */
    void end(UUID caseId, UUID claimId, Instant at) {
        change("update claim_term set ended_at = ? where case_id = ? and claim_id = ? and ended_at is null", statement -> {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setObject(2, caseId);
            statement.setObject(3, claimId);
        });
    }

    List<ClaimTerm> running(UUID caseId) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement("""
                select claim_id, rule, clock, last_day, due_at, provisional, told from claim_term
                where case_id = ? and ended_at is null""")) {
            select.setObject(1, caseId);
            List<ClaimTerm> terms = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    terms.add(term(rows));
                }
            }
            return terms;
        } catch (SQLException e) {
            throw new TermsUnavailable(e);
        }
    }

    private static ClaimTerm term(ResultSet row) throws SQLException {
        Timestamp dueAt = row.getTimestamp("due_at");
        return new ClaimTerm(row.getObject("claim_id", UUID.class), Duty.of(row.getString("rule")).orElseThrow(),
                row.getString("clock"), row.getObject("last_day", LocalDate.class), dueAt == null ? null : dueAt.toInstant(),
                row.getBoolean("provisional"), row.getString("told"));
    }

    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private void change(String sql, Binding binding) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new TermsUnavailable(e);
        }
    }

    /** The terms could not be read or written. */
    static final class TermsUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TermsUnavailable(SQLException cause) {
            super(cause);
        }
    }
}
