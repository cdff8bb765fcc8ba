package dev.pujiang.deadlines;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is above whom, asked of the service that knows the directory (R-ESCALATE). */
public interface Superiors {

    /**
     * The bodies above each of these, the nearest first; a body that is not known, or has none above it, may be left out.
     *
     * @param bodies to be answered together, in one query
     */
    Map<String, List<String>> above(Set<String> bodies);

    /** Who is told, as the nearest, of the breach of a duty that nobody is responsible for yet. */
    String ofNobody();
}
