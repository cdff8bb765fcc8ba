package dev.pujiang.routing.assignment;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.http.Version;
import dev.pujiang.edge.page.Frame;
import dev.pujiang.routing.assignment.WorkList.Asked;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Assignments, for the staff whose business they are. A change needs {@code If-Match}. The same change sent again answers 412, as
 * the version has moved on by the first; with the new version it answers 409, as the step has been taken.
 */
@Path("/routing/assignments")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class AssignmentResource {

    private final WorkList workList;
    private final Desk desk;
    private final Steps steps;
    private final Frame frame;

    AssignmentResource(WorkList workList, Desk desk, Steps steps, Frame frame) {
        this.workList = workList;
        this.desk = desk;
        this.steps = steps;
        this.frame = frame;
    }

    @GET
    @RolesAllowed(Permission.ASSIGNMENT_READ)
    public Page<AssignmentView> workList(@RestQuery AssignmentStatus status, @RestQuery WorkListOrder order,
            @RestQuery boolean overdue, @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return workList.page(new Asked(status, false, null, order, overdue), cursor, limit, frame.language());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Permission.ASSIGNMENT_READ)
    public Response read(@RestPath UUID id) {
        return tagged(desk.read(id, frame.language()));
    }

    /** The body takes note of its assignment. */
    @POST
    @Path("{id}/signature")
    @RolesAllowed(Permission.ASSIGNMENT_SIGN)
    public Response sign(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        return tagged(steps.sign(id, Version.required(ifMatch), frame.language()));
    }

    /** The body says the claim is its own; it must have signed before. */
    @POST
    @Path("{id}/acceptance")
    @RolesAllowed(Permission.ASSIGNMENT_ACCEPT)
    public Response accept(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        return tagged(steps.accept(id, Version.required(ifMatch), frame.language()));
    }

    /** The head of the body gives handling more time, once, and says why. */
    @POST
    @Path("{id}/extension")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.ASSIGNMENT_EXTEND)
    public Response extend(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid ExtendTerm command) {
        return tagged(steps.extend(id, Version.required(ifMatch), command, frame.language()));
    }

    private static Response tagged(AssignmentView view) {
        return Response.ok(view).tag(new Version(view.version()).tag()).build();
    }
}
