package dev.pujiang.intake.tracking;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.pujiang.intake.policy.TrackingPolicy;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;

/**
 * Counts wrong query codes by case number, whether or not there is such a number, for all replicas together. Those who try the
 * same number at once are let through one after the other, so that nobody slips past the limit.
 */
@ApplicationScoped
class Attempts {
    private static final String QUEUE = "select pg_advisory_xact_lock(hashtextextended(?, 7265))";
    private static final String COUNTED = """
            select at from tracking_attempt where case_number = ? and at > ? order by at desc limit ?""";

    private final AgroalDataSource database;
    private final TrackingPolicy policy;
    private final Clock clock;

    Attempts(AgroalDataSource database, TrackingPolicy policy, Clock clock) {
        this.database = database;
        this.policy = policy;
        this.clock = clock;
    }

    /** Queues up for this number until the transaction ends, and says how long no further try is allowed; empty if one is. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Duration> pause(String caseNumber) {
        try (var connection = database.getConnection()) {
            queue(connection, caseNumber);
            Instant now = clock.instant();
            try (var select = connection.prepareStatement(COUNTED)) {
                select.setString(1, caseNumber);
                select.setTimestamp(2, Timestamp.from(now.minus(policy.attemptsWithin())));
                select.setInt(3, policy.attempts());
                int count = 0;
                Instant oldest = now;
                try (var rows = select.executeQuery()) {
                    for (; rows.next(); count++) {
                        oldest = rows.getTimestamp(1).toInstant();
                    }
                }
                return count < policy.attempts()
                        ? Optional.empty()
                        : Optional.of(Duration.between(now, oldest.plus(policy.attemptsWithin())));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void failed(String caseNumber) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into tracking_attempt (case_number, at) values (?, ?)")) {
            insert.setString(1, caseNumber);
            insert.setTimestamp(2, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forgetOld() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from tracking_attempt where at < ?")) {
            delete.setTimestamp(1, Timestamp.from(clock.instant().minus(policy.attemptsWithin())));
            delete.executeUpdate();
        }
    }

    private static void queue(Connection connection, String caseNumber) throws SQLException {
        try (var lock = connection.prepareStatement(QUEUE)) {
            lock.setString(1, caseNumber);
            lock.execute();
        }
    }
}
