package dev.pujiang.notice;

import dev.pujiang.edge.problem.ProblemType;

/** What this service refuses beyond what all services refuse. */
public enum NoticeProblem implements ProblemType {
    /** R-T10, R-T3: the last day has passed and the policy blocks, or asks for a reason that was not given. */
    TOO_LATE_TO_ANNOUNCE(409),
    /** The second notice is a reminder; the policy says from which day it counts. */
    TOO_EARLY_TO_ANNOUNCE(409),
    /** The status of the reception has no way from here to there. */
    STATUS_FORBIDS(409),
    /** The first window has opened; time, place and persons stand. */
    VISIT_HAS_BEGUN(409),
    /** A notice of change that changes nothing would only confuse. */
    NOTHING_CHANGED(409);

    private final int status;

    NoticeProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
