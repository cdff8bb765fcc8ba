package dev.pujiang.intake.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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
     * @param body the body that did it, or null
     */
    public record Entry(Step step, UUID subject, UUID claimId, String body, Instant at) {}

    /** Notes a step, in the transaction of its event; the same step twice is one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(UUID caseId, Entry entry) {
        try (var connection = database.getConnection(); var insert = connection.prepareStatement("""
                insert into progress_step (case_id, step, subject, claim_id, body, at) values (?, ?, ?, ?, ?, ?)
                on conflict (case_id, step, subject) do nothing""")) {
            insert.setObject(1, caseId);
            insert.setString(2, entry.step().name());
            insert.setObject(3, entry.subject());
            insert.setObject(4, entry.claimId());
            insert.setString(5, entry.body());
            insert.setTimestamp(6, Timestamp.from(entry.at()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new ProgressUnavailable(e);
        }
    }

    /** The steps of a case, oldest first. */
    public List<Entry> of(UUID caseId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select step, subject, claim_id, body, at from progress_step where case_id = ? order by at, step")) {
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
                row.getObject("claim_id", UUID.class), row.getString("body"), row.getTimestamp("at").toInstant());
    }

    /** The steps could not be read or written. */
    static final class ProgressUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ProgressUnavailable(SQLException cause) {
            super(cause);
        }
    }
}
