package dev.pujiang.routing.assignment;

import dev.pujiang.events.Kind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Assignments in the database. Their ids rise with time, so that the order of ids is the order in which they were made. */
@ApplicationScoped
class AssignmentRepository implements PanacheRepositoryBase<Assignment, UUID> {

    List<Assignment> ofCase(String caseNumber) {
        return list("caseNumber = ?1 order by ordinal", caseNumber);
    }

    List<Assignment> ofClaims(Collection<UUID> claims) {
        return list("claimId in ?1 order by ordinal", claims);
    }

    /** One page of a work list, oldest first; one row more than asked for if there is more. */
    List<Assignment> page(Scope scope, WorkListQuery query) {
        List<String> conditions = new ArrayList<>();
        Parameters parameters = new Parameters();
        switch (scope) {
            case Scope.Own own -> {
                conditions.add("body = :body");
                parameters.and("body", own.body());
            }
            case Scope.Subtree tree -> {
                conditions.add("(body = :body or (bodyPath = :path or bodyPath like :below)"
                        + (tree.accusations() ? ")" : " and kind <> :accusation)"));
                parameters.and("body", tree.body()).and("path", tree.path()).and("below", tree.path() + "/%");
                if (!tree.accusations()) {
                    parameters.and("accusation", Kind.REPORT);
                }
            }
            case Scope.Nothing _ -> {
                return List.of();
            }
        }
        query.addTo(conditions, parameters);
        return find(String.join(" and ", conditions) + " order by id", parameters).page(0, query.limit() + 1).list();
    }
}
