package dev.pujiang.routing.assignment;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.http.Version;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Assignments as far as they are the caller's business. What lies outside of the caller's {@link Scope} is not there (404). */
@ApplicationScoped
class AssignmentAccess {

    private final AssignmentRepository repository;
    private final Caller caller;

    AssignmentAccess(AssignmentRepository repository, Caller caller) {
        this.repository = repository;
        this.caller = caller;
    }

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

    /** Writes changes, so that the new version is known. */
    void flush() {
        repository.flush();
    }
}
