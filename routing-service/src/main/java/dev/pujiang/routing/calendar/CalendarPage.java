package dev.pujiang.routing.calendar;

import dev.pujiang.clock.ClockWords;
import dev.pujiang.deadlines.HolidayPlans;
import dev.pujiang.deadlines.PlanView;
import dev.pujiang.deadlines.StatutoryClocks;
import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.Cursor;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.page.Form;
import dev.pujiang.edge.page.Forms;
import dev.pujiang.edge.page.Frame;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The working calendar on screen: until when it is published, the plans on their way, and whose days they change. */
@Path("/routing/desk/calendar")
@RunOnVirtualThread
@RolesAllowed(Permission.CALENDAR_IMPORT)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class CalendarPage {

    private static final String HERE = "/routing/desk/calendar";
    private static final int ROWS = 50;

    private final Template calendar;
    private final Template calendarPlan;
    private final CalendarDesk desk;
    private final HolidayPlans plans;
    private final StatutoryClocks statutory;
    private final Forms forms;
    private final Frame frame;

    CalendarPage(Template calendar, Template calendarPlan, CalendarDesk desk, HolidayPlans plans, StatutoryClocks statutory,
            Forms forms, Frame frame) {
        this.calendar = calendar;
        this.calendarPlan = calendarPlan;
        this.desk = desk;
        this.plans = plans;
        this.statutory = statutory;
        this.forms = forms;
        this.frame = frame;
    }

    /** A clock that a plan moves, with its rule in words. */
    public record Moved(PlanView.Effect effect, String rule) {}

    @GET
    public TemplateInstance show() {
        return list(Form.empty());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response propose(@RestForm FileUpload plan) {
        return forms.submit(new MultivaluedHashMap<>(), _ -> plan, _ -> {
            PlanFile file = PlanFile.of(plan);
            return seen(desk.propose(file.name(), file.yaml()).planId());
        }, this::list);
    }

    @GET
    @Path("{id}")
    public TemplateInstance plan(@RestPath UUID id, @RestQuery String cursor) {
        return plan(id, cursor, Form.empty());
    }

    @POST
    @Path("{id}/publication")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(@RestPath UUID id, MultivaluedMap<String, String> entered) {
        return forms.submit(entered, form -> form, _ -> seen(desk.publish(id).planId()), form -> plan(id, null, form));
    }

    private static Response seen(UUID id) {
        return Response.seeOther(URI.create(HERE + "/" + id)).build();
    }

    private TemplateInstance list(Form form) {
        return calendar.data("plans", plans.list()).data("published", statutory.current().calendar().lastPublishedDay())
                .data("form", form);
    }

    private TemplateInstance plan(UUID id, String cursor, Form form) {
        UUID after = Cursor.decode(cursor, 1).map(key -> key.uuid(0)).orElse(null);
        Page<PlanView.Effect> page = Page.of(plans.effects(id, after, ROWS + 1), ROWS,
                effect -> Cursor.of(effect.clock().substring(effect.clock().lastIndexOf('/') + 1)));
        String here = HERE + "/" + id;
        return calendarPlan.data("plan", plans.find(id).orElseThrow(CalendarPage::noSuchPlan))
                .data("moved", moved(page.items()))
                .data("next", page.next() == null ? null : here + "?cursor=" + page.next())
                .data("first", cursor == null ? null : here).data("form", form);
    }

    private List<Moved> moved(List<PlanView.Effect> effects) {
        ClockWords words = ClockWords.in(frame.language().locale());
        return effects.stream().map(effect -> new Moved(effect,
                statutory.current().policy().rule(effect.rule()).map(words::rule).orElse(effect.rule()))).toList();
    }

    private static Problem noSuchPlan() {
        return Problem.of(CommonProblem.NOT_FOUND);
    }
}
