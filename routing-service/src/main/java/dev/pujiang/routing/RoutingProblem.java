package dev.pujiang.routing;

import dev.pujiang.edge.problem.ProblemType;

/** The refusals of this service; the common ones stand in the catalogue of all services. */
public enum RoutingProblem implements ProblemType {

    /** The status of the assignment does not allow this step. */
    STEP_NOT_ALLOWED(409),
    /** The term of the claim cannot be extended, whatever the days: it has been already, is over, or none runs. */
    TERM_NOT_EXTENDABLE(409),
    /** A text holds what lives in intake alone (R-PRIVACY). */
    PERSONAL_DATA_IN_TEXT(422),
    /** Files of a directory have faults; every one is named, nothing was imported. */
    DIRECTORY_REFUSED(422),
    /** A holiday plan has faults; every one is named, nothing was kept. */
    CALENDAR_REFUSED(422),
    /** What is published is not published again. */
    PLAN_ALREADY_PUBLISHED(409),
    /** Whose days a plan changes is listed before it is published, and the list is not complete yet. */
    PLAN_NOT_LOOKED_THROUGH(409),
    /** Another plan was published meanwhile, over which this one does not fit. */
    PLAN_NO_LONGER_FITS(409);

    private final int status;

    RoutingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
