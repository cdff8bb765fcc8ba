package dev.pujiang.routing.assignment;

import java.util.Map;
import java.util.Optional;

/**
 * Where an assignment stands.
 *
 * <pre>
 *          SIGN            ACCEPT              CONCLUDE
 *   MADE ────────▶ SIGNED ────────▶ ACCEPTED ────────────▶ CONCLUDED
 *     │              │                                        ▲
 *     └──────────────┴──────────── CONCLUDE ──────────────────┘
 * </pre>
 *
 * A body signs for an assignment, then accepts it. A reply concludes it from wherever it stands: replies come on another topic
 * than what made them possible, and an outcome once issued must not be lost.
 */
public enum AssignmentStatus {

    /** The body has been made responsible. */
    MADE,
    /** It has taken note. */
    SIGNED,
    /** It says the claim is its own; the term for handling runs (R-CLOCKS). */
    ACCEPTED,
    /** A reply with an outcome has ended it (R-RESULT). */
    CONCLUDED;

    /** What leads from one status to the next. */
    public enum Step {
        SIGN, ACCEPT, CONCLUDE
    }

    private static final Map<AssignmentStatus, Map<Step, AssignmentStatus>> GRAPH = Map.of(
            MADE, Map.of(Step.SIGN, SIGNED, Step.CONCLUDE, CONCLUDED),
            SIGNED, Map.of(Step.ACCEPT, ACCEPTED, Step.CONCLUDE, CONCLUDED),
            ACCEPTED, Map.of(Step.CONCLUDE, CONCLUDED),
            CONCLUDED, Map.of());

    /** Empty where the graph has no such edge. */
    Optional<AssignmentStatus> after(Step step) {
        return Optional.ofNullable(GRAPH.get(this).get(step));
    }

    public boolean allows(Step step) {
        return after(step).isPresent();
    }

    public boolean isOpen() {
        return this != CONCLUDED;
    }
}
