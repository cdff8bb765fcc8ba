package dev.pujiang.routing.calendar;

import dev.pujiang.deadlines.PlanView;
import dev.pujiang.edge.access.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Holiday plans are proposed and published here; {@code GET /{service}/holiday-plans} of every service that keeps clocks shows what
 * they change there. The format is that of the official calendar, see libs/clock/README.md.
 */
@Path("/routing/calendar/plans")
@RunOnVirtualThread
@RolesAllowed(Permission.CALENDAR_IMPORT)
@Produces(MediaType.APPLICATION_JSON)
class CalendarResource {

    private final CalendarDesk desk;

    CalendarResource(CalendarDesk desk) {
        this.desk = desk;
    }

    @POST
    @Consumes({"application/yaml", "text/yaml"})
    public Response propose(String yaml) {
        return created(desk.propose("plan.yaml", yaml == null ? "" : yaml));
    }

    /** The same as a file of a form, in its part {@code plan}. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@RestForm FileUpload plan) {
        PlanFile file = PlanFile.of(plan);
        return created(desk.propose(file.name(), file.yaml()));
    }

    @POST
    @Path("{id}/publication")
    public PlanView publish(@RestPath UUID id) {
        return desk.publish(id);
    }

    private static Response created(PlanView plan) {
        return Response.created(URI.create("/routing/holiday-plans/" + plan.planId())).entity(plan).build();
    }
}
