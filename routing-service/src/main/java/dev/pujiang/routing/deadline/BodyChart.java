package dev.pujiang.routing.deadline;

import dev.pujiang.routing.assignment.DueCounts;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * Bodies by how much of theirs is overdue or due before long, as bars.
 *
 * @param others bodies that are left out, as others have more
 */
@TemplateData
public record BodyChart(List<Bar> bars, int others) {

    private static final int MOST = 15;

    /** The widths are in percent of the longest bar; {@code soon} stands behind {@code overdue}. */
    @TemplateData
    public record Bar(DueCounts.OfBody body, long overdueWidth, long soonWidth) {}

    static BodyChart of(DueCounts counts) {
        List<DueCounts.OfBody> shown = counts.bodies().stream().limit(MOST).toList();
        long longest = shown.stream().mapToLong(body -> body.overdue() + body.soon()).max().orElse(1);
        return new BodyChart(
                shown.stream().map(body -> new Bar(body, percent(body.overdue(), longest), percent(body.soon(), longest)))
                        .toList(),
                counts.bodies().size() - shown.size());
    }

    /** What there is can be seen, however little. */
    private static long percent(long count, long longest) {
        return count == 0 ? 0 : Math.max(1, count * 100 / longest);
    }
}
