package dev.pujiang.routing.assignment;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.page.Form;
import dev.pujiang.edge.page.Frame;
import dev.pujiang.edge.page.Option;
import dev.pujiang.edge.page.PageTexts;
import dev.pujiang.routing.Categories;
import dev.pujiang.routing.assignment.WorkList.Asked;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** My work: what a body has to sign, accept and answer, oldest first. */
@Path("/routing/desk")
@RunOnVirtualThread
@RolesAllowed(Permission.ASSIGNMENT_READ)
@Produces(MediaType.TEXT_HTML)
class WorkListPage {

    private static final String HERE = "/routing/desk/assignments";
    private static final int ROWS = 25;
    private static final int[] AGES = {7, 15, 30, 60};

    private final Template workList;
    private final WorkList list;
    private final Frame frame;
    private final PageTexts texts;
    private final Categories categories;
    private final Clock clock;

    WorkListPage(Template workList, WorkList list, Frame frame, PageTexts texts, Categories categories, Clock clock) {
        this.workList = workList;
        this.list = list;
        this.frame = frame;
        this.texts = texts;
        this.categories = categories;
        this.clock = clock;
    }

    /** One line of the list; {@code days} since the case was received. */
    public record Item(AssignmentView assignment, long days, String category) {}

    @GET
    public Response start() {
        return Response.seeOther(URI.create(HERE)).build();
    }

    /**
     * @param status one status, or empty for everything that is open
     * @param age received at least so many days ago
     * @param order empty for the order in which they were assigned
     * @param overdue only what is overdue, by due date
     */
    @GET
    @Path("assignments")
    public TemplateInstance list(@RestQuery AssignmentStatus status, @RestQuery @Min(1) @Max(3650) Integer age,
            @RestQuery WorkListOrder order, @RestQuery boolean overdue, @RestQuery String cursor) {
        Instant now = clock.instant();
        Instant before = age == null ? null : now.minus(Duration.ofDays(age));
        Page<AssignmentView> page = list.page(new Asked(status, true, before, order, overdue), cursor, ROWS, frame.language());
        List<Item> items = page.items().stream().map(assignment -> item(assignment, now)).toList();
        Form form = Form.empty().with("status", status).with("age", age).with("order", order)
                .with("overdue", overdue ? "true" : null);
        return workList.data("items", items).data("next", page.next() == null ? null : link(form, page.next()))
                .data("first", cursor == null ? null : link(form, "")).data("statuses", statuses()).data("ages", ages())
                .data("orders", Option.of(texts, frame.language(), "work_order", WorkListOrder.values())).data("form", form);
    }

    private Item item(AssignmentView assignment, Instant now) {
        return new Item(assignment, Duration.between(assignment.receivedAt(), now).toDays(),
                categories.name(assignment.category(), frame.language()));
    }

    private List<Option> statuses() {
        return Option.of(texts, frame.language(), "status", AssignmentStatus.values());
    }

    private List<Option> ages() {
        List<Option> options = new ArrayList<>();
        for (int age : AGES) {
            options.add(new Option(Integer.toString(age), texts.text(frame.language(), "work_age_days", age)));
        }
        return options;
    }

    /** The same list, from a position on. */
    private static String link(Form form, String cursor) {
        return HERE + Stream
                .concat(Stream.of("status", "age", "order", "overdue").filter(name -> !form.value(name).isEmpty())
                        .map(name -> name + "=" + form.value(name)),
                        Stream.of(cursor).filter(position -> !position.isEmpty()).map(position -> "cursor=" + position))
                .collect(Collectors.joining("&", "?", ""));
    }
}
