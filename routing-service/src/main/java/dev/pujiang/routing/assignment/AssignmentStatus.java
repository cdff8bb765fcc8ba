package dev.pujiang.routing.assignment;

import java.util.Map;
import java.util.Optional;

/**
 * Where an assignment stands.
 *
 * <pre>
 *                                     EXTEND
 *                                     ┌────┐
 *          SIGN            ACCEPT     │    ▼     CONCLUDE
 *   MADE ────────▶ SIGNED ─────────▶ ACCEPTED ────────────▶ CONCLUDED
 *    │ │             │ │   LAPSE      ▲                        ▲
 *    │ │    LAPSE    │ └──────────────┤                        │
 *    │ └─────────────┼────────────────┘                        │
 *    └───────────────┴────────── CONCLUDE ─────────────────────┘
 * </pre>
 *
 * A body signs for an assignment, then accepts it. If it lets the time to object lapse, it has accepted: silence is acceptance
 * (R-OBJECTION). While it handles the claim, the term may be extended, which changes no status. A reply concludes it from wherever
 * it stands: replies come on another topic than what made them possible, and an outcome once issued must not be lost.
 */
public enum AssignmentStatus {

    /** The body has been made responsible. */
    MADE,
    /** It has taken note. */
    SIGNED,
    /** It says the claim is its own, or has not objected in time; the term for handling runs (R-CLOCKS). */
    ACCEPTED,
    /** A reply with an outcome has ended it (R-RESULT). */
    CONCLUDED;

    /** What leads from one status to the next. */
    public enum Step {
        SIGN, ACCEPT, LAPSE, EXTEND, CONCLUDE
    }

    private static final Map<AssignmentStatus, Map<Step, AssignmentStatus>> GRAPH = Map.of(
            MADE, Map.of(Step.SIGN, SIGNED, Step.LAPSE, ACCEPTED, Step.CONCLUDE, CONCLUDED),
            SIGNED, Map.of(Step.ACCEPT, ACCEPTED, Step.LAPSE, ACCEPTED, Step.CONCLUDE, CONCLUDED),
            ACCEPTED, Map.of(Step.EXTEND, ACCEPTED, Step.CONCLUDE, CONCLUDED),
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
