package dev.pujiang.routing.deadline;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.page.Frame;
import dev.pujiang.routing.Categories;
import dev.pujiang.routing.assignment.DueClaim;
import dev.pujiang.routing.assignment.DueClaims;
import dev.pujiang.routing.assignment.DueCounts;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** Supervision at a glance: what nobody is responsible for, what is overdue, what will be due before long, and whose it is. */
@Path("/routing/desk/deadlines")
@RunOnVirtualThread
@RolesAllowed(Permission.ASSIGNMENT_READ)
@Produces(MediaType.TEXT_HTML)
class DeadlinesPage {

    private static final String HERE = "/routing/desk/deadlines";
    private static final int ROWS = 25;

    private final Template deadlines;
    private final DueClaims due;
    private final Categories categories;
    private final Horizon horizon;
    private final Frame frame;

    DeadlinesPage(Template deadlines, DueClaims due, Categories categories, Horizon horizon, Frame frame) {
        this.deadlines = deadlines;
        this.due = due;
        this.categories = categories;
        this.horizon = horizon;
        this.frame = frame;
    }

    /** One line of the list. */
    public record Item(DueClaim claim, String category) {}

    @GET
    public TemplateInstance show(@RestQuery String cursor) {
        Horizon.Span span = horizon.span();
        Page<DueClaim> page = due.list(span.until(), cursor, ROWS, frame.language());
        List<Item> items = page.items().stream()
                .map(claim -> new Item(claim, categories.name(claim.category(), frame.language()))).toList();
        DueCounts counts = due.counts(span.now(), span.until(), frame.language());
        return deadlines.data("items", items).data("counts", counts).data("days", horizon.days())
                .data("chart", BodyChart.of(counts))
                .data("next", page.next() == null ? null : HERE + "?cursor=" + page.next())
                .data("first", cursor == null ? null : HERE);
    }
}
