package dev.pujiang.intake.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<Delivery, UUID> {

    boolean existsFor(UUID replyId) {
        return count("replyId", replyId) > 0;
    }

    List<Delivery> of(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    /** Oldest first. */
    List<Delivery> waiting(String office, UUID after, int rows) {
        return find("office = ?1 and deliveredAt is null and id > ?2 order by id", office, after).range(0, rows - 1).list();
    }

    Optional<Delivery> locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }
}
