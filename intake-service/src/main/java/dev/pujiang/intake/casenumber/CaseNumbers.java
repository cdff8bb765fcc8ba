package dev.pujiang.intake.casenumber;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.agroal.api.AgroalDataSource;

/**
 * Gives out case numbers. Serials come in blocks from a sequence of the database, so that no row is fought over and most numbers
 * cost no round trip; what is left of a block when the service ends is a gap, never a repetition.
 */
@ApplicationScoped
public class CaseNumbers {
    /** The increment of the sequence {@code case_serial}. */
    private static final int BLOCK = 50;

    private final AgroalDataSource database;
    private final ZoneId zone;
    private final ReentrantLock lock = new ReentrantLock();
    private long next;
    private long end;

    CaseNumbers(AgroalDataSource database,
            @ConfigProperty(name = "policy.clocks.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    /** @param county six digits, see {@link CaseNumber#county()} */
    public CaseNumber next(String county, Instant registeredAt) {
        return new CaseNumber(county, registeredAt.atZone(zone).getYear() % 100, serial());
    }

    private int serial() {
        lock.lock();
        try {
            if (next == end) {
                next = firstOfBlock();
                end = next + BLOCK;
            }
            return (int) next++;
        } finally {
            lock.unlock();
        }
    }

    private long firstOfBlock() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select nextval('case_serial')");
                var result = select.executeQuery()) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new SerialsUnavailable(e);
        }
    }

    /** The database gave no serials; nothing has been registered. */
    static final class SerialsUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SerialsUnavailable(SQLException cause) {
            super(cause);
        }
    }
}
