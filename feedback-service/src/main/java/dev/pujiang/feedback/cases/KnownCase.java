package dev.pujiang.feedback.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import dev.pujiang.events.Kind;
import dev.pujiang.feedback.store.Database;

/**
 * A registered case as feedback knows it from events.
 *
 * @param placePath divisions from the province down to the place, {@code 33/3307/330726}
 * @param persons how many people stand behind it, counted separately from cases
 * @param waitingSince last delivery of a case that waits for nothing but ratings, or null
 * @param closedAt null while open
 */
public record KnownCase(String number, Kind kind, String place, String placePath, int persons, Instant registeredAt,
        Instant waitingSince, Instant closedAt) {

    public boolean isClosed() {
        return closedAt != null;
    }

    static KnownCase of(ResultSet row) throws SQLException {
        return new KnownCase(row.getString("number"), Kind.valueOf(row.getString("kind")), row.getString("place"),
                row.getString("place_path"), row.getInt("persons"), Database.instant(row, "registered_at"),
                Database.instant(row, "waiting_since"), Database.instant(row, "closed_at"));
    }
}
