package dev.pujiang.routing.assignment;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.Cursor;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.page.Form;
import dev.pujiang.edge.page.Frame;
import dev.pujiang.edge.page.Option;
import dev.pujiang.edge.page.PageTexts;
import dev.pujiang.routing.PolicyConfig;
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
import java.util.Map;
import java.util.UUID;
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
    private final Desk desk;
    private final Frame frame;
    private final PageTexts texts;
    private final PolicyConfig policy;
    private final Clock clock;

    WorkListPage(Template workList, Desk desk, Frame frame, PageTexts texts, PolicyConfig policy, Clock clock) {
        this.workList = workList;
        this.desk = desk;
        this.frame = frame;
        this.texts = texts;
        this.policy = policy;
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
     */
    @GET
    @Path("assignments")
    public TemplateInstance list(@RestQuery AssignmentStatus status, @RestQuery @Min(1) @Max(3650) Integer age,
            @RestQuery String cursor) {
        UUID after = Cursor.decode(cursor, 1).map(key -> key.uuid(0)).orElse(null);
        Instant now = clock.instant();
        Instant before = age == null ? null : now.minus(Duration.ofDays(age));
        Page<AssignmentView> page = desk.workList(new WorkListQuery(status, true, before, after, ROWS), frame.language());
        Map<String, String> categories = policy.categories().stream().collect(Collectors.toMap(PolicyConfig.Category::code,
                category -> frame.language().code().equals("en") ? category.en() : category.zh()));
        List<Item> items = page.items().stream()
                .map(assignment -> new Item(assignment, Duration.between(assignment.receivedAt(), now).toDays(),
                        categories.getOrDefault(assignment.category(), assignment.category())))
                .toList();
        return workList.data("items", items).data("next", link(status, age, page.next()))
                .data("first", cursor == null ? null : link(status, age, "")).data("statuses", statuses()).data("ages", ages())
                .data("form", Form.empty().with("status", status).with("age", age));
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

    private static String link(AssignmentStatus status, Integer age, String cursor) {
        if (cursor == null) {
            return null;
        }
        return HERE + Stream
                .of(status == null ? "" : "status=" + status, age == null ? "" : "age=" + age,
                        cursor.isEmpty() ? "" : "cursor=" + cursor)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("&", "?", ""));
    }
}
