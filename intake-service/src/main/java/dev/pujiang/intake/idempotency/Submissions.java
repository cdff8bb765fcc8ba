package dev.pujiang.intake.idempotency;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.pujiang.edge.http.IdempotencyKey;
import dev.pujiang.intake.personal.PersonalData;
import dev.pujiang.intake.policy.IntakePolicy;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;

/**
 * Makes the same submission sent twice one case (R-IDEMPOTENT). A key is claimed in the transaction of what it is for; a second
 * one with the same key waits in the database for the first to commit and then gets its answer.
 */
@ApplicationScoped
public class Submissions {
    static final String FIELD = "response";
    private static final String CLAIM = """
            insert into idempotency_key (client, key, request_hash, response, created_at) values (?, ?, ?, ?, ?)
            on conflict (client, key) do update
                set request_hash = excluded.request_hash, response = excluded.response, created_at = excluded.created_at
                where idempotency_key.created_at < ?""";

    private final AgroalDataSource database;
    private final PersonalData personal;
    private final IntakePolicy policy;
    private final Clock clock;

    Submissions(AgroalDataSource database, PersonalData personal, IntakePolicy policy, Clock clock) {
        this.database = database;
        this.personal = personal;
        this.policy = policy;
        this.clock = clock;
    }

    /** What a key turned out to be. */
    public sealed interface Claim {
        /** New: what it is for is to be done, and {@code response} is what later ones will hear. */
        record First() implements Claim {}

        /** The same submission as before. */
        record Repeated(String response) implements Claim {}

        /** The key of another submission. */
        record Reused() implements Claim {}
    }

    /**
     * @param client whose key it is; clients may choose the same keys
     * @param requestHash tells whether it is the same submission
     * @param response the answer, should this be the first; stored encrypted
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Claim claim(String client, IdempotencyKey key, byte[] requestHash, String response) {
        var now = clock.instant();
        try (var connection = database.getConnection(); var claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, client);
            claim.setString(2, key.value());
            claim.setBytes(3, requestHash);
            claim.setBytes(4, personal.seal(response, row(client, key.value()), FIELD));
            claim.setTimestamp(5, Timestamp.from(now));
            claim.setTimestamp(6, Timestamp.from(now.minus(policy.idempotencyFor())));
            return claim.executeUpdate() == 1 ? new Claim.First() : earlier(client, key, requestHash);
        } catch (SQLException e) {
            throw new SubmissionsUnavailable(e);
        }
    }

    private Claim earlier(String client, IdempotencyKey key, byte[] requestHash) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select request_hash, response from idempotency_key where client = ? and key = ?")) {
            select.setString(1, client);
            select.setString(2, key.value());
            try (var result = select.executeQuery()) {
                result.next();
                return Arrays.equals(result.getBytes(1), requestHash)
                        ? new Claim.Repeated(personal.open(result.getBytes(2), row(client, key.value()), FIELD))
                        : new Claim.Reused();
            }
        }
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forgetOld() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from idempotency_key where created_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(clock.instant().minus(policy.idempotencyFor())));
            delete.executeUpdate();
        }
    }

    static String row(String client, String key) {
        return client + "\n" + key;
    }

    /** The keys could not be read or written; nothing was done. */
    static final class SubmissionsUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SubmissionsUnavailable(SQLException cause) {
            super(cause);
        }
    }
}
