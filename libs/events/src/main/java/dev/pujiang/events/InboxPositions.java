package dev.pujiang.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * How far each subject of each source has been taken in: one row says which events have had their effect, because they come
 * in sequence. A subject with dead letters stands still, so that nothing overtakes them.
 */
@ApplicationScoped
class InboxPositions {

    /** What the position says of an event. */
    enum Verdict {
        /** Not seen before; the position has moved on to it. */
        NEW,
        /** Had its effect already, or is older than one that had. */
        STALE,
        /** Must wait behind dead letters of its subject. */
        BEHIND_DEAD_LETTERS
    }

    private static final String ADVANCE = """
            insert into inbox (source, subject, sequence, event_id) values (?, ?, ?, ?)
            on conflict (source, subject) do update
                set sequence = excluded.sequence, event_id = excluded.event_id
                where inbox.sequence < excluded.sequence and inbox.dead_letters = 0""";
    private static final String STANDS_STILL = """
            select dead_letters > 0 from inbox where source = ? and subject = ?""";
    private static final String ADD_DEAD_LETTER = """
            insert into inbox (source, subject, sequence, dead_letters) values (?, ?, 0, 1)
            on conflict (source, subject) do update set dead_letters = inbox.dead_letters + 1""";
    private static final String TAKE_DEAD_LETTER = """
            update inbox set dead_letters = dead_letters - 1,
                sequence = greatest(sequence, ?)
            where source = ? and subject = ?
            returning old.sequence < ?""";

    private final DataSource database;

    InboxPositions(DataSource database) {
        this.database = database;
    }

    Verdict advance(Envelope envelope) {
        try (Connection connection = database.getConnection();
                PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
            advance.setString(1, envelope.source());
            advance.setString(2, envelope.subject());
            advance.setLong(3, envelope.sequence());
            advance.setObject(4, envelope.id());
            if (advance.executeUpdate() == 1) {
                return Verdict.NEW;
            }
            return standsStill(connection, envelope) ? Verdict.BEHIND_DEAD_LETTERS : Verdict.STALE;
        } catch (SQLException e) {
            throw new EventStoreException(e);
        }
    }

    private static boolean standsStill(Connection connection, Envelope envelope) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(STANDS_STILL)) {
            select.setString(1, envelope.source());
            select.setString(2, envelope.subject());
            try (ResultSet result = select.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    void addDeadLetter(Envelope envelope) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(ADD_DEAD_LETTER)) {
            update.setString(1, envelope.source());
            update.setString(2, envelope.subject());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new EventStoreException(e);
        }
    }

    /** One dead letter fewer; true if its event has not had its effect yet. */
    boolean takeDeadLetter(Envelope envelope) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(TAKE_DEAD_LETTER)) {
            update.setLong(1, envelope.sequence());
            update.setString(2, envelope.source());
            update.setString(3, envelope.subject());
            update.setLong(4, envelope.sequence());
            try (ResultSet result = update.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new EventStoreException(e);
        }
    }
}
