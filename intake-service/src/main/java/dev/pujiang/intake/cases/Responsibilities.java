package dev.pujiang.intake.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.pujiang.events.AssignmentMade;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class Responsibilities implements PanacheRepositoryBase<Responsibility, Responsibility.Key> {

    void add(UUID caseId, AssignmentMade made) {
        getEntityManager().createNativeQuery("""
                insert into responsibility (case_id, assignment_id, claim_id, body, made_at)
                values (:case, :assignment, :claim, :body, :madeAt) on conflict do nothing""")
                .setParameter("case", caseId).setParameter("assignment", made.assignmentId())
                .setParameter("claim", made.claimId()).setParameter("body", made.body())
                .setParameter("madeAt", made.madeAt()).executeUpdate();
    }

    List<Responsibility> of(UUID caseId) {
        return list("caseId = ?1 order by madeAt, assignmentId", caseId);
    }

    Set<String> bodies(UUID caseId) {
        return of(caseId).stream().map(responsibility -> responsibility.body).collect(Collectors.toSet());
    }

    /** The latest responsibility of each claim. */
    static Map<UUID, Responsibility> byClaim(List<Responsibility> inOrder) {
        return inOrder.stream().collect(
                Collectors.toMap(responsibility -> responsibility.claimId, Function.identity(), (earlier, later) -> later));
    }
}
