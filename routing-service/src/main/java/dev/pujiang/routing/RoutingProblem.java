package dev.pujiang.routing;

import dev.pujiang.edge.problem.ProblemType;

/** The refusals of this service; the common ones stand in the catalogue of all services. */
public enum RoutingProblem implements ProblemType {

    /** The status of the assignment does not allow this step. */
    STEP_NOT_ALLOWED(409),
    /** The term of the claim cannot be extended, whatever the days: it has been already, is over, or none runs. */
    TERM_NOT_EXTENDABLE(409),
    /** Files of a directory have faults; every one is named, nothing was imported. */
    DIRECTORY_REFUSED(422);

    private final int status;

    RoutingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
