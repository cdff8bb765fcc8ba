package dev.pujiang.feedback.reply;

import java.util.Map;
import java.util.Set;

/**
 * Where a reply stands.
 *
 * <pre>
 *   ┌─change─┐
 *   ▼        │
 *  DRAFT ────┴──issue──▶ ISSUED
 * </pre>
 *
 * Issued is final: a document that has left the house is never edited.
 */
public enum ReplyStatus {
    DRAFT, ISSUED;

    /** What can be done to a reply. */
    public enum Step {
        CHANGE, ISSUE
    }

    private static final Map<ReplyStatus, Map<Step, ReplyStatus>> GRAPH = Map.of(
            DRAFT, Map.of(Step.CHANGE, DRAFT, Step.ISSUE, ISSUED),
            ISSUED, Map.of());

    public Set<Step> steps() {
        return GRAPH.get(this).keySet();
    }

    public boolean allows(Step step) {
        return GRAPH.get(this).containsKey(step);
    }

    /** @throws IllegalStateException if the graph has no such edge */
    ReplyStatus after(Step step) {
        if (!allows(step)) {
            throw new IllegalStateException(this + " does not allow " + step);
        }
        return GRAPH.get(this).get(step);
    }
}
