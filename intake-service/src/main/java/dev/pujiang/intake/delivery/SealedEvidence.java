package dev.pujiang.intake.delivery;

import java.sql.SQLException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.pujiang.intake.personal.PersonalData;
import dev.pujiang.intake.personal.SealedRows;
import io.agroal.api.AgroalDataSource;

/** The evidence of deliveries under a new key. */
@ApplicationScoped
class SealedEvidence implements SealedRows {
    private final AgroalDataSource database;
    private final PersonalData personal;

    SealedEvidence(AgroalDataSource database, PersonalData personal) {
        this.database = database;
        this.personal = personal;
    }

    @Override
    public String name() {
        return "delivery";
    }

    @Override
    public Batch renew(UUID after, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        """
                                select id, evidence from delivery where id > ? and evidence is not null order by id limit ? for update""");
                var update = connection.prepareStatement("update delivery set evidence = ? where id = ?")) {
            select.setObject(1, after);
            select.setInt(2, limit);
            int seen = 0;
            int renewed = 0;
            UUID last = after;
            try (var rows = select.executeQuery()) {
                for (; rows.next(); seen++) {
                    last = rows.getObject(1, UUID.class);
                    byte[] before = rows.getBytes(2);
                    byte[] now = personal.renew(before, last, "evidence");
                    if (now != before) {
                        update.setBytes(1, now);
                        update.setObject(2, last);
                        update.addBatch();
                        renewed++;
                    }
                }
            }
            update.executeBatch();
            return new Batch(renewed, seen < limit ? null : last);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
