package dev.pujiang.notice.reception;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where an announced visit stands. Every edge is named by the step that leads along it.
 *
 * <pre>
 *  PLANNED ──FIRST_PUBLISHED──▶ ANNOUNCED ──SECOND_PUBLISHED──▶ CONFIRMED ──VISIT_OVER──▶ ENDED
 *     │                          │ ▲  ▲ └──────MOVED_LATE──────────▶ ▲ │
 *     │                          │ │  └───────────MOVED──────────────┼─┤
 *  FIRST_MISSED        SECOND_MISSED MOVED                    (MOVED_LATE)
 *     │                          ▼ │                                   │
 *     └───────────────────────▶ BLOCKED                                │
 *                                │                                     │
 *  ANNOUNCED, CONFIRMED, BLOCKED ──CANCELLED──▶ CANCELLED ◀────────────┘
 * </pre>
 *
 * {@code MOVED}: time or place changed, the second notice is still to come. {@code MOVED_LATE}: changed in the time of the second
 * notice, so that the notice of change is the second notice. {@code AMENDED} changes neither time nor place and leads back to
 * where it began.
 */
public enum ReceptionStatus {
    /** Nothing published yet; only staff see it. */
    PLANNED,
    /** The first notice stands. */
    ANNOUNCED,
    /** Both notices stand: the visit is validly announced. */
    CONFIRMED,
    /** A notice was missed: the visit must not take place as it is (R-T10, R-T3). */
    BLOCKED, CANCELLED,
    /** The last window has closed. */
    ENDED;

    /** What can happen to a reception. */
    enum Step {
        FIRST_PUBLISHED, SECOND_PUBLISHED, FIRST_MISSED, SECOND_MISSED, MOVED, MOVED_LATE, AMENDED, CANCELLED, VISIT_OVER
    }

    /** One arrow of the graph. */
    record Edge(ReceptionStatus from, Step step, ReceptionStatus to) {}

    static final List<Edge> GRAPH = List.of(
            new Edge(PLANNED, Step.FIRST_PUBLISHED, ANNOUNCED),
            new Edge(PLANNED, Step.FIRST_MISSED, BLOCKED),
            new Edge(ANNOUNCED, Step.SECOND_PUBLISHED, CONFIRMED),
            new Edge(ANNOUNCED, Step.SECOND_MISSED, BLOCKED),
            new Edge(ANNOUNCED, Step.MOVED, ANNOUNCED),
            new Edge(ANNOUNCED, Step.MOVED_LATE, CONFIRMED),
            new Edge(ANNOUNCED, Step.AMENDED, ANNOUNCED),
            new Edge(ANNOUNCED, Step.CANCELLED, CANCELLED),
            new Edge(CONFIRMED, Step.MOVED, ANNOUNCED),
            new Edge(CONFIRMED, Step.MOVED_LATE, CONFIRMED),
            new Edge(CONFIRMED, Step.AMENDED, CONFIRMED),
            new Edge(CONFIRMED, Step.CANCELLED, CANCELLED),
            new Edge(CONFIRMED, Step.VISIT_OVER, ENDED),
            new Edge(BLOCKED, Step.MOVED, ANNOUNCED),
            new Edge(BLOCKED, Step.CANCELLED, CANCELLED));

    /** Where the step leads from here, if there is such an edge. */
    Optional<ReceptionStatus> after(Step step) {
        return GRAPH.stream().filter(edge -> edge.from == this && edge.step == step).map(Edge::to).findFirst();
    }

    private static final Set<ReceptionStatus> OVER = Set.of(CANCELLED, ENDED);

    /** Nothing can happen to it any more. */
    public boolean isOver() {
        return OVER.contains(this);
    }

    /** People may rely on it. */
    public boolean stands() {
        return this == ANNOUNCED || this == CONFIRMED;
    }
}
