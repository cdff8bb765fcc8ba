package dev.pujiang.edge.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * One line of the audit trail.
 *
 * @param actor stable id of who did it; {@code actorName} is for people to read
 * @param actorBody the body they acted for, or null
 * @param detail a JSON object of codes and ids, exactly as stored
 */
public record AuditEntry(long id, Instant at, String actor, String actorName, String actorBody, String action,
        String object, String detail) {

    static AuditEntry of(ResultSet result) throws SQLException {
        return new AuditEntry(result.getLong("id"), result.getTimestamp("at").toInstant(), result.getString("actor"),
                result.getString("actor_name"), result.getString("actor_body"), result.getString("action"),
                result.getString("object"), result.getString("detail"));
    }

    /** SHA-256 over the hash before and every field, each with its length so that no two entries read the same. */
    byte[] hashedOver(byte[] before) {
        MessageDigest digest = sha256();
        digest.update(before);
        Stream.of(Long.toString(id), at.toString(), actor, actorName, actorBody, action, object, detail).forEach(field -> {
            byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(field == null ? -1 : bytes.length).flip());
            digest.update(bytes);
        });
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
