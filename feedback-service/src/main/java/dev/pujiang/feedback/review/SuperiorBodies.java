package dev.pujiang.feedback.review;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.pujiang.deadlines.Superiors;
import dev.pujiang.directory.KnownDirectory;
import jakarta.enterprise.context.ApplicationScoped;

/** Who is told when a body is late: the bodies above it, as far as routing has told of them (R-ESCALATE). */
@ApplicationScoped
class SuperiorBodies implements Superiors {

    private final KnownDirectory directory;

    SuperiorBodies(KnownDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Map<String, List<String>> above(Set<String> bodies) {
        return directory.above(bodies);
    }

    /**
     * Cannot be asked here: what runs without a body is the right of a petitioner, which lapses and is nobody's breach. Whoever adds a
     * duty that begins before somebody is responsible has to say who is told.
     */
    @Override
    public String ofNobody() {
        throw new IllegalStateException("feedback keeps no duty that is nobody's");
    }
}
