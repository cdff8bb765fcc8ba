package dev.pujiang.feedback.cases;

/**
 * How far a body is with its assignment. Routing owns the graph; here is only what it told last.
 *
 * <pre>
 * MADE ──signed──▶ SIGNED ──accepted──▶ ACCEPTED ──concluded──▶ CONCLUDED
 * </pre>
 */
public enum AssignmentStatus {
    MADE, SIGNED, ACCEPTED, CONCLUDED
}
