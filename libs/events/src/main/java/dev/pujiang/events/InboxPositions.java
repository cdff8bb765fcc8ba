package dev.pujiang.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * How far each subject of each source has been taken in: one row says which events have had their effect, because they come
 * in sequence. A subject with dead letters stands still, so that nothing overtakes them; they are the events after its position, as many
 * as its row counts.
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

    private static final Logger LOG = Logger.getLogger(InboxPositions.class);
    private static final String ADVANCE = """
            insert into inbox (source, subject, sequence) values (?, ?, ?)
            on conflict (source, subject) do update set sequence = excluded.sequence
                where inbox.sequence < excluded.sequence and inbox.dead_letters = 0
            returning coalesce(old.sequence, 0)""";
    private static final String IS_AHEAD = """
            select sequence < ? from inbox where source = ? and subject = ?""";
    private static final String PUT_ASIDE = """
            insert into inbox (source, subject, sequence, dead_letters) values (?, ?, ? - 1, 1)
            on conflict (source, subject) do update
                set dead_letters = greatest(inbox.dead_letters, excluded.sequence + 1 - inbox.sequence)
            returning least(old.sequence + old.dead_letters, ? - 1)""";
    /* A repeated dead letter moves nothing: however often the relay sent it, it is counted off once. */
    private static final String TAKE_DEAD_LETTER = """
            insert into inbox (source, subject, sequence) values (?, ?, ?)
            on conflict (source, subject) do update set sequence = excluded.sequence,
                    dead_letters = greatest(inbox.dead_letters - (excluded.sequence - inbox.sequence), 0)
                where inbox.sequence < excluded.sequence and inbox.sequence >= ?
            returning coalesce(old.sequence, 0)""";
    /* No source and no subject are those of what is no event of ours. */
    private static final String PUT_STRANGER_ASIDE = """
            insert into inbox (source, subject, sequence, dead_letters) values ('', '', 0, 1)
            on conflict (source, subject) do update set dead_letters = inbox.dead_letters + 1""";
    private static final String FORGET_STRANGER = """
            update inbox set dead_letters = dead_letters - 1 where source = '' and subject = '' and dead_letters > 0""";

    private final DataSource database;

    InboxPositions(DataSource database) {
        this.database = database;
    }

    Verdict advance(EventPosition event) {
        try (Connection connection = database.getConnection();
                PreparedStatement advance = prepare(connection, ADVANCE, event);
                ResultSet moved = advance.executeQuery()) {
            if (!moved.next()) {
                return isAhead(connection, event) ? Verdict.BEHIND_DEAD_LETTERS : Verdict.STALE;
            }
            if (moved.getLong(1) < event.sequence() - 1) {
                LOG.warnf("events of %s about %s are missing: %d came after %d", event.source(), event.subject(),
                        event.sequence(), moved.getLong(1));
            }
            return Verdict.NEW;
        } catch (SQLException e) {
            throw new EventStoreException(e);
        }
    }

    private static boolean isAhead(Connection connection, EventPosition event) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(IS_AHEAD)) {
            select.setInt(1, event.sequence());
            select.setString(2, event.source());
            select.setString(3, event.subject());
            try (ResultSet result = select.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /**
     * Makes the subject stand still before this event, if it does not yet.
     *
     * @return the sequence of the event that came before it: {@link #takeDeadLetter} waits for that one
     */
    long putAside(EventPosition event) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = prepare(connection, PUT_ASIDE, event)) {
            update.setInt(4, event.sequence());
            try (ResultSet result = update.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException e) {
            throw new EventStoreException(e);
        }
    }

    /** Moves on to a dead letter, unless it had its effect already or the event that came before it has not. */
    Verdict takeDeadLetter(EventPosition event, long before) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = prepare(connection, TAKE_DEAD_LETTER, event)) {
            update.setLong(4, before);
            try (ResultSet moved = update.executeQuery()) {
                if (moved.next()) {
                    return Verdict.NEW;
                }
            }
            return isAhead(connection, event) ? Verdict.BEHIND_DEAD_LETTERS : Verdict.STALE;
        } catch (SQLException e) {
            throw new EventStoreException(e);
        }
    }

    /** Counts a record that is no event of ours, and so has no position. */
    void putStrangerAside() {
        execute(PUT_STRANGER_ASIDE);
    }

    /** Counts one of them off. */
    void forgetStranger() {
        execute(FORGET_STRANGER);
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection(); PreparedStatement update = connection.prepareStatement(sql)) {
            update.executeUpdate();
        } catch (SQLException e) {
            throw new EventStoreException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, EventPosition event) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, event.source());
        statement.setString(2, event.subject());
        statement.setInt(3, event.sequence());
        return statement;
    }
}
