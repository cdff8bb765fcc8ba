package dev.pujiang.routing.assignment;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * How much is due, in numbers.
 *
 * @param waiting claims that nobody is responsible for
 * @param bodies most overdue first; only those of which something is due
 */
@TemplateData
public record DueCounts(long waiting, long overdue, long soon, List<OfBody> bodies) {

    /** @param name in words */
    @TemplateData
    public record OfBody(String body, String name, long overdue, long soon) {}
}
