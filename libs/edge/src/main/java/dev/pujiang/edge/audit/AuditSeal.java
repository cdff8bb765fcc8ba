package dev.pujiang.edge.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The chain over the audit trail: each seal is the hash of an entry over the seal before it, so that an entry changed, removed
 * or slipped in later breaks every seal after it. Sealing happens apart from the transactions that write entries, so that they
 * need not queue for the end of the chain; one replica at a time does it.
 */
@ApplicationScoped
public class AuditSeal {

    private static final long LOCK = 0x6175646974L; // "audit"
    private static final byte[] BEGINNING = new byte[32];
    private static final int BATCH = 1000;

    /**
     * What a verification found.
     *
     * @param sealed entries checked
     * @param brokenAt position in the chain at which the first seal does not fit, or null if all fit
     * @param unsealed entries not yet in the chain; more than a few seconds' worth is a finding as well
     * @param head the last seal, to be noted elsewhere as a witness
     */
    public record Verification(long sealed, Long brokenAt, long unsealed, String head) {}

    private final AgroalDataSource database;

    AuditSeal(AgroalDataSource database) {
        this.database = database;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void seal() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            byte[] head = head(statement);
            try (PreparedStatement insert = connection
                    .prepareStatement("insert into audit_seal (entry, hash) values (?, ?)");
                    PreparedStatement taken = connection.prepareStatement("delete from audit_unsealed where entry = ?");
                    ResultSet entries = statement
                            .executeQuery("""
                                    select id, at, actor, actor_name, actor_body, action, object, detail
                                    from audit_unsealed join audit_entry on id = entry
                                    order by id limit\s""" + BATCH)) {
                while (entries.next()) {
                    AuditEntry entry = AuditEntry.of(entries);
                    head = entry.hashedOver(head);
                    insert.setLong(1, entry.id());
                    insert.setBytes(2, head);
                    insert.addBatch();
                    taken.setLong(1, entry.id());
                    taken.addBatch();
                }
                insert.executeBatch();
                taken.executeBatch();
            }
        }
    }

    private static byte[] head(Statement statement) throws SQLException {
        try (ResultSet last = statement
                .executeQuery("select hash from audit_seal order by position desc limit 1")) {
            return last.next() ? last.getBytes(1) : BEGINNING;
        }
    }

    /** Recomputes the whole chain. Reads every entry: minutes for hundreds of millions, seconds for a million. */
    @Transactional
    public Verification verify() {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.setFetchSize(BATCH);
            long unsealed = unsealed(statement);
            byte[] head = BEGINNING;
            long sealed = 0;
            try (ResultSet chain = statement.executeQuery(
                    """
                            select s.position, s.hash, e.id, e.at, e.actor, e.actor_name, e.actor_body, e.action, e.object, e.detail
                            from audit_seal s left join audit_entry e on e.id = s.entry order by s.position""")) {
                while (chain.next()) {
                    boolean present = chain.getObject("id") != null;
                    byte[] expected = present ? AuditEntry.of(chain).hashedOver(head) : BEGINNING;
                    byte[] found = chain.getBytes("hash");
                    if (!Arrays.equals(expected, found)) {
                        return new Verification(sealed, chain.getLong("position"), unsealed,
                                HexFormat.of().formatHex(head));
                    }
                    head = found;
                    sealed++;
                }
            }
            return new Verification(sealed, null, unsealed, HexFormat.of().formatHex(head));
        } catch (SQLException e) {
            throw new AuditFailure(e);
        }
    }

    private static long unsealed(Statement statement) throws SQLException {
        try (ResultSet count = statement.executeQuery("""
                select count(*) from audit_entry e
                where not exists (select from audit_seal s where s.entry = e.id)""")) {
            count.next();
            return count.getLong(1);
        }
    }
}
