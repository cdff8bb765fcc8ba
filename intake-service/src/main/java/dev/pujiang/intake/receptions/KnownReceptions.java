package dev.pujiang.intake.receptions;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.pujiang.events.ReceptionAnnounced;
import io.agroal.api.AgroalDataSource;

/** The receptions that notice has announced, to which a case may be brought. */
@ApplicationScoped
public class KnownReceptions {
    private static final String TAKE = """
            insert into known_reception (id, version, cancelled, ends_at) values (?, ?, ?, ?)
            on conflict (id) do update set version = excluded.version, cancelled = excluded.cancelled, ends_at = excluded.ends_at
                where known_reception.version <= excluded.version""";

    private final AgroalDataSource database;

    KnownReceptions(AgroalDataSource database) {
        this.database = database;
    }

    /** Whether a case can be brought to a reception, and if not, why. */
    public enum Standing {
        UNKNOWN, CANCELLED, PAST, OPEN
    }

    /** Notes the present state of a reception, in the transaction of the event. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(ReceptionAnnounced announced) {
        boolean cancelled = announced.occasion() == ReceptionAnnounced.Occasion.CANCELLATION;
        Instant end = announced.windows().stream().map(ReceptionAnnounced.Window::to).max(Instant::compareTo).orElse(null);
        try (var connection = database.getConnection(); var take = connection.prepareStatement(TAKE)) {
            take.setObject(1, announced.receptionId());
            take.setInt(2, announced.version());
            take.setBoolean(3, cancelled);
            take.setTimestamp(4, end == null ? null : Timestamp.from(end));
            take.executeUpdate();
        } catch (SQLException e) {
            throw new ReceptionsUnavailable(e);
        }
    }

    public Standing standing(UUID reception, Instant now) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select cancelled, ends_at from known_reception where id = ?")) {
            select.setObject(1, reception);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return Standing.UNKNOWN;
                }
                if (row.getBoolean(1)) {
                    return Standing.CANCELLED;
                }
                Timestamp end = row.getTimestamp(2);
                return end != null && end.toInstant().isBefore(now) ? Standing.PAST : Standing.OPEN;
            }
        } catch (SQLException e) {
            throw new ReceptionsUnavailable(e);
        }
    }

    /** The receptions could not be read or written. */
    static final class ReceptionsUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReceptionsUnavailable(SQLException cause) {
            super(cause);
        }
    }
}
