package dev.pujiang.intake.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;

/** The steps of each case as far as the other services have told them: what the tracking page shows. */
@ApplicationScoped
public class Progress {
    private final AgroalDataSource database;

    Progress(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * One step of a case.
     *
     * @param subject what it happened to: assignment, reply, petitioner or the case; with the step it makes the entry unique
     * @param claimId the claim concerned, or null if it is the whole case
     * @param body the body that did it, or that was told of it, or null
     * @param moved which term it happened to, or null if to none
     */
    public record Entry(Step step, UUID subject, UUID claimId, String body, Instant at, Moved moved) {

        public Entry(Step step, UUID subject, UUID claimId, String body, Instant at) {
            this(step, subject, claimId, body, at, null);
        }

        /** The first step of every case, which nobody tells. */
        public static Entry registered(UUID caseId, Instant at) {
            return new Entry(Step.REGISTERED, caseId, null, null, at);
        }
    }

    /**
     * A term and its last day.
     *
     * @param rule name of the rule in the policy
     * @param previousLastDay the last day as it was told before, or null if it is the same
     */
    public record Moved(String rule, LocalDate lastDay, LocalDate previousLastDay) {}

    /** Notes a step, in the transaction of its event; the same step twice is one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(UUID caseId, Entry entry) {
        try (var connection = database.getConnection(); var insert = connection.prepareStatement("""
                insert into progress_step (case_id, step, subject, claim_id, body, at, rule, last_day, previous_last_day)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (case_id, step, subject) do nothing""")) {
            insert.setObject(1, caseId);
            insert.setString(2, entry.step().name());
            insert.setObject(3, entry.subject());
            insert.setObject(4, entry.claimId());
            insert.setString(5, entry.body());
            insert.setTimestamp(6, Timestamp.from(entry.at()));
            var moved = entry.moved();
            insert.setString(7, moved == null ? null : moved.rule());
            insert.setObject(8, moved == null ? null : moved.lastDay(), Types.DATE);
            insert.setObject(9, moved == null ? null : moved.previousLastDay(), Types.DATE);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new ProgressUnavailable(e);
        }
    }

    /** The steps of a case, oldest first. */
    public List<Entry> of(UUID caseId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select step, subject, claim_id, body, at, rule, last_day, previous_last_day from progress_step
                        where case_id = ? order by at, step""")) {
            select.setObject(1, caseId);
            List<Entry> entries = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new ProgressUnavailable(e);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(Step.valueOf(row.getString("step")), row.getObject("subject", UUID.class),
                row.getObject("claim_id", UUID.class), row.getString("body"), row.getTimestamp("at").toInstant(),
                moved(row));
    }

    private static Moved moved(ResultSet row) throws SQLException {
        String rule = row.getString("rule");
        return rule == null
                ? null
                : new Moved(rule, row.getObject("last_day", LocalDate.class),
                        row.getObject("previous_last_day", LocalDate.class));
    }

    /** The steps could not be read or written. */
    static final class ProgressUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ProgressUnavailable(SQLException cause) {
            super(cause);
        }
    }
}
