package dev.pujiang.intake.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class CaseRepository implements PanacheRepositoryBase<Case, UUID> {

    Optional<Case> byNumber(String number) {
        return find("number", number).firstResultOptional();
    }

    Optional<UUID> idOf(String number) {
        return getEntityManager().createQuery("select c.id from PetitionCase c where c.number = :number", UUID.class)
                .setParameter("number", number).getResultStream().findFirst();
    }

    /** Newest first. */
    List<Case> withClaims(List<UUID> ids) {
        return list("select distinct c from PetitionCase c left join fetch c.claims where c.id in ?1 order by c.id desc", ids);
    }

    Optional<Agent> agentOf(UUID caseId) {
        return Optional.ofNullable(getEntityManager().find(Agent.class, caseId));
    }

    void persist(Agent agent) {
        getEntityManager().persist(agent);
    }
}
