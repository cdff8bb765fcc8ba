package dev.pujiang.routing.assignment;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.http.Version;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.routing.RoutingConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Assignments as far as they are the caller's business. What lies outside of the caller's {@link Scope} is not there (404). */
@ApplicationScoped
class AssignmentAccess {

    private final AssignmentRepository repository;
    private final UnassignedClaims unassigned;
    private final Caller caller;
    private final String lastResort;

    AssignmentAccess(AssignmentRepository repository, UnassignedClaims unassigned, Caller caller, RoutingConfig config) {
        this.repository = repository;
        this.unassigned = unassigned;
        this.caller = caller;
        this.lastResort = config.fallbackBody();
    }

    /** The claims of a case, in its order: those with somebody responsible and those without. */
    record Claims(List<Assignment> assigned, List<UnassignedClaim> waiting) {}

    Assignment within(UUID id) {
        return repository.findByIdOptional(id).filter(Scope.of(caller)::includes)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /**
     * One that the caller may take a step with.
     *
     * @throws Problem 403 if the caller does not act for its body, 412 if it has changed meanwhile
     */
    Assignment ofCallersBody(UUID id, Version version) {
        Assignment assignment = within(id);
        if (!caller.actsFor(assignment.body())) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
        version.mustBe(assignment.version());
        return assignment;
    }

    /**
     * All of a case if one of its claims is the caller's business: staff who are responsible for one see who answers for the others.
     * The petitioner sees all of the own case. Empty if nothing of it is the caller's business, or there is no such case.
     */
    Optional<Claims> ofCase(String caseNumber) {
        Claims claims = new Claims(repository.ofCase(caseNumber), unassigned.ofCase(caseNumber));
        boolean known = !claims.assigned().isEmpty() || !claims.waiting().isEmpty();
        return Optional.of(claims).filter(_ -> known && (caller.tracks(caseNumber) || includes(claims)));
    }

    private boolean includes(Claims claims) {
        Scope scope = Scope.of(caller);
        return claims.assigned().stream().anyMatch(scope::includes)
                || claims.waiting().stream().anyMatch(claim -> scope.includes(claim, lastResort));
    }

    /** Writes changes, so that the new version is known. */
    void flush() {
        repository.flush();
    }
}
