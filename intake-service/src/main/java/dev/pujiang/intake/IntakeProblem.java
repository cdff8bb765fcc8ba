package dev.pujiang.intake;

import dev.pujiang.edge.problem.ProblemType;

/** The refusals of intake beyond those that all services share. Texts: {@code problems/intake_zh|en.properties}. */
public enum IntakeProblem implements ProblemType {
    /** Case number and query code do not fit together; the same answer whether or not there is such a number. */
    WRONG_QUERY_CODE(404),
    /** The delivery was confirmed before, with another date. */
    DELIVERY_ALREADY_CONFIRMED(409);

    private final int status;

    IntakeProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
