package dev.pujiang.edge.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pujiang.edge.access.Caller;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who did or read what, and when (R-AUDIT, R-WHO-LOOKED). Entries are written in the transaction of what they tell of, can be
 * neither changed nor deleted, and are chained by {@link AuditSeal} within a second or so.
 */
@ApplicationScoped
public class AuditTrail {

    private final AgroalDataSource database;
    private final Caller caller;
    private final Clock clock;
    private final ObjectMapper json;

    AuditTrail(AgroalDataSource database, Caller caller, Clock clock, ObjectMapper json) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Records that the caller did something to an object.
     *
     * @param action a verb and a noun, such as {@code case.read}
     * @param object what it was done to, such as a case number
     * @param detail codes and ids, never personal data (R-PRIVACY)
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String action, String object, Map<String, String> detail) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        """
                                with written as (
                                    insert into audit_entry (at, actor, actor_name, actor_body, action, object, detail)
                                    values (?, ?, ?, ?, ?, ?, ?) returning id)
                                insert into audit_unsealed (entry) select id from written""")) {
            insert.setTimestamp(1, Timestamp.from(clock.instant()));
            insert.setString(2, caller.id());
            insert.setString(3, caller.name());
            insert.setString(4, caller.body().orElse(null));
            insert.setString(5, action);
            insert.setString(6, object);
            insert.setString(7, json.writeValueAsString(detail));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new AuditFailure(e);
        }
    }

    public void record(String action, String object) {
        record(action, object, Map.of());
    }

    /** What was done to an object by this action, newest first, at most {@code limit} entries. */
    public List<AuditEntry> of(String object, String action, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection
                        .prepareStatement("""
                                select id, at, actor, actor_name, actor_body, action, object, detail from audit_entry
                                where object = ? and action = ? order by id desc limit ?""")) {
            select.setString(1, object);
            select.setString(2, action);
            select.setInt(3, limit);
            List<AuditEntry> entries = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    entries.add(AuditEntry.of(result));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new AuditFailure(e);
        }
    }
}
