package dev.pujiang.feedback;

import dev.pujiang.edge.problem.ProblemType;

/** The refusals of this service beside the common ones. */
public enum FeedbackProblem implements ProblemType {
    /** The body has not accepted the assignment of a claim it wants to answer. */
    ASSIGNMENT_NOT_ACCEPTED(409),
    /** What was issued is never edited nor issued again. */
    REPLY_ALREADY_ISSUED(409),
    /** Another reply has decided the claim; a claim is decided once (R-RESULT). */
    CLAIM_ALREADY_DECIDED(409),
    /** One rates an answer that one has got (R-ECHO, R-RATE). */
    REPLY_NOT_DELIVERED(409),
    /** A petitioner rates a case once. */
    ALREADY_RATED(409),
    /** A text holds a phone or identity number (R-PRIVACY). */
    PERSONAL_DATA_IN_TEXT(422);

    private final int status;

    FeedbackProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
