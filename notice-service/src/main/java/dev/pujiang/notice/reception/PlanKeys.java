package dev.pujiang.notice.reception;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pujiang.edge.http.IdempotencyKey;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Remembers which key of which caller planned which reception, in the transaction that plans it. */
@ApplicationScoped
class PlanKeys {

    private final EntityManager database;
    private final ObjectMapper mapper;

    PlanKeys(EntityManager database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /**
     * Takes the key for a new reception. A second request with the same key waits here for the first.
     *
     * @return the reception that the same request has planned before
     * @throws Problem 422 if the key was used for another request
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<UUID> take(String caller, IdempotencyKey key, PlanReception request, UUID receptionId) {
        byte[] hash = hash(request);
        int taken = database.createNativeQuery("""
                insert into plan_key (caller, key, request_hash, reception_id) values (:caller, :key, :hash, :reception)
                on conflict (caller, key) do nothing""").setParameter("caller", caller).setParameter("key", key.value())
                .setParameter("hash", hash).setParameter("reception", receptionId).executeUpdate();
        return taken == 1 ? Optional.empty() : Optional.of(before(caller, key, hash));
    }

    private UUID before(String caller, IdempotencyKey key, byte[] hash) {
        Object[] row = (Object[]) database
                .createNativeQuery("select request_hash, reception_id from plan_key where caller = :caller and key = :key",
                        Object[].class)
                .setParameter("caller", caller).setParameter("key", key.value()).getSingleResult();
        if (!Arrays.equals((byte[]) row[0], hash)) {
            throw Problem.of(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        return (UUID) row[1];
    }

    private byte[] hash(PlanReception request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(mapper.writeValueAsBytes(request));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
