package dev.pujiang.intake.cases;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class CaseRepository implements PanacheRepositoryBase<Case, UUID> {

    Optional<Case> byNumber(String number) {
        return find("number", number).firstResultOptional();
    }

    Optional<Agent> agentOf(UUID caseId) {
        return Optional.ofNullable(getEntityManager().find(Agent.class, caseId));
    }

    void persist(Agent agent) {
        getEntityManager().persist(agent);
    }
}
