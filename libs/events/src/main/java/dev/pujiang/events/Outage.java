package dev.pujiang.events;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;

/** Tells a database that is away or busy, which passes, from an event that will fail every time. */
public final class Outage {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private Outage() {}

    /** SQLSTATE classes: 08 connection, 40 rollback (deadlock, serialization), 53 resources, 55 lock, 57 operator (shutdown). */
    public static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException) {
                return true;
            }
            if (cause instanceof SQLException sql && (sql.getSQLState() == null
                    || sql.getSQLState().matches("(08|40|53|55|57).*"))) {
                return true;
            }
        }
        return false;
    }

    /** Sleeps and gives the next, doubled pause. */
    static Duration rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", e);
        }
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
