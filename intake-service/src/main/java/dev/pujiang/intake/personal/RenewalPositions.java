package dev.pujiang.intake.personal;

import java.sql.SQLException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** How far the rows of each table have been brought under the present primary key. Replicas take turns by the lock of the row. */
@ApplicationScoped
class RenewalPositions {
    private static final UUID BEGINNING = new UUID(0, 0);

    private final AgroalDataSource database;
    private final PersonalData personal;

    RenewalPositions(AgroalDataSource database, PersonalData personal) {
        this.database = database;
        this.personal = personal;
    }

    UUID lock(String table) {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement(
                        """
                                insert into key_renewal (table_name, key_prefix, after) values (?, ?, ?)
                                on conflict (table_name, key_prefix) do update set after = key_renewal.after returning after""")) {
            lock.setString(1, table);
            lock.setBytes(2, personal.currentPrefix());
            lock.setObject(3, BEGINNING);
            try (var row = lock.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void move(String table, UUID after) {
        try (var connection = database.getConnection();
                var move = connection
                        .prepareStatement("update key_renewal set after = ? where table_name = ? and key_prefix = ?")) {
            move.setObject(1, after);
            move.setString(2, table);
            move.setBytes(3, personal.currentPrefix());
            move.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
