package dev.pujiang.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What happened to a clock: all that has to be kept to compute it again. Nothing is checked here; {@link Clocks} does that and
 * names every field at fault.
 *
 * @param rule name of the rule
 * @param start when the start event happened
 * @param division code of the division whose calendar holds
 * @param pauses in any order; the last one may be open
 * @param extension null if there is none
 */
public record ClockFacts(String rule, Instant start, String division, List<Pause> pauses, Extension extension) {

    public ClockFacts {
        pauses = pauses == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(pauses));
    }

    /** A clock to which nothing has happened yet. */
    public ClockFacts(String rule, Instant start, String division) {
        this(rule, start, division, List.of(), null);
    }

    ClockFacts withPauses(List<Pause> changed) {
        return new ClockFacts(rule, start, division, changed, extension);
    }

    ClockFacts withExtension(Extension granted) {
        return new ClockFacts(rule, start, division, pauses, granted);
    }
}
