package dev.pujiang.intake.idempotency;

import java.sql.SQLException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.pujiang.intake.personal.PersonalData;
import dev.pujiang.intake.personal.SealedRows;
import io.agroal.api.AgroalDataSource;

/** The stored answers, which hold query codes, under a new key. */
@ApplicationScoped
class SealedSubmissions implements SealedRows {
    private final AgroalDataSource database;
    private final PersonalData personal;

    SealedSubmissions(AgroalDataSource database, PersonalData personal) {
        this.database = database;
        this.personal = personal;
    }

    @Override
    public String name() {
        return "idempotency_key";
    }

    @Override
    public Batch renew(UUID after, int limit) {
        try (var connection = database.getConnection();
                var select = connection
                        .prepareStatement("""
                                select client, key, response from idempotency_key where substring(response for 5) <> ?
                                limit ? for update skip locked""");
                var update = connection
                        .prepareStatement("update idempotency_key set response = ? where client = ? and key = ?")) {
            select.setBytes(1, personal.currentPrefix());
            select.setInt(2, limit);
            int renewed = 0;
            try (var rows = select.executeQuery()) {
                for (; rows.next(); renewed++) {
                    String row = Submissions.row(rows.getString(1), rows.getString(2));
                    update.setBytes(1, personal.renew(rows.getBytes(3), row, Submissions.FIELD));
                    update.setString(2, rows.getString(1));
                    update.setString(3, rows.getString(2));
                    update.addBatch();
                }
            }
            update.executeBatch();
            return new Batch(renewed, renewed < limit ? null : after);
        } catch (SQLException e) {
            throw new Submissions.SubmissionsUnavailable(e);
        }
    }
}
