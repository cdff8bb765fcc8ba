package dev.pujiang.feedback.reply;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import dev.pujiang.edge.http.IdempotencyKey;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.feedback.store.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** The same draft sent twice is one draft (R-IDEMPOTENT). A key counts per caller and is kept with the reply it made. */
@ApplicationScoped
class Submissions {

    private record Earlier(byte[] content, UUID replyId) {}

    private final Database database;

    Submissions(Database database) {
        this.database = database;
    }

    /**
     * Notes a submission; waits for a concurrent one with the same key.
     *
     * @return the reply that the key made before, if it did
     * @throws Problem 422 {@code idempotency-key-reused} if that was with other content
     */
    Optional<UUID> note(String caller, IdempotencyKey key, String caseNumber, ReplyText text, UUID replyId, Instant now) {
        byte[] content = hash(caseNumber + '\n' + text);
        int noted = database.update("""
                insert into submission (caller, key, content, reply_id, created_at) values (?, ?, ?, ?, ?)
                on conflict do nothing""", caller, key.value(), content, replyId, now);
        if (noted == 1) {
            return Optional.empty();
        }
        Earlier earlier = database.one("select content, reply_id from submission where caller = ? and key = ?",
                row -> new Earlier(row.getBytes("content"), Database.uuid(row, "reply_id")), caller, key.value()).orElseThrow();
        if (!Arrays.equals(content, earlier.content())) {
            throw Problem.of(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        return Optional.of(earlier.replyId());
    }

    private static byte[] hash(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
