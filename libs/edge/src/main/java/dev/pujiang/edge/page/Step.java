package dev.pujiang.edge.page;

import java.time.Instant;
import java.util.Locale;

import io.quarkus.qute.TemplateData;

/**
 * A step of a case as the tag {@code timeline} shows it.
 *
 * @param at null if it has not come yet
 * @param detail null if there is nothing to add
 */
@TemplateData
public record Step(State state, String title, Instant at, String detail) {

    /** Where a step stands. */
    public enum State {
        DONE, CURRENT, AHEAD
    }

    public boolean isCurrent() {
        return state == State.CURRENT;
    }

    /** How the step is drawn. */
    public String getStyle() {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
