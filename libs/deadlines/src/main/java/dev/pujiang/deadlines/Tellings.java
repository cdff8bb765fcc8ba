package dev.pujiang.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom to tell that a duty was not done: found for many clocks at once. */
@ApplicationScoped
class Tellings {

    private final Superiors superiors;

    Tellings(Superiors superiors) {
        this.superiors = superiors;
    }

    /** Who is above the bodies of these clocks. */
    Above above(Collection<RunningClock> clocks) {
        Set<String> bodies = clocks.stream().map(RunningClock::body).filter(Objects::nonNull).collect(Collectors.toSet());
        return new Above(bodies.isEmpty() ? Map.of() : superiors.above(bodies), superiors);
    }

    record Above(Map<String, List<String>> chains, Superiors superiors) {

        /** The body so many levels above the late one, or the topmost; null if there is none above it. */
        String told(RunningClock clock, int level) {
            if (clock.body() == null) {
                return superiors.ofNobody();
            }
            List<String> chain = chains.getOrDefault(clock.body(), List.of());
            return chain.isEmpty() ? null : chain.get(Math.min(level, chain.size()) - 1);
        }
    }
}
