package dev.pujiang.notice.reception;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.IdempotencyKey;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.http.Version;
import dev.pujiang.notice.PublicAnswers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

/** Receptions: planned and announced by staff, read by everybody. */
@Path("/notice/receptions")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ReceptionResource {

    private final Planning planning;
    private final Announcing announcing;
    private final Receptions receptions;
    private final PublicAnswers answers;

    ReceptionResource(Planning planning, Announcing announcing, Receptions receptions, PublicAnswers answers) {
        this.planning = planning;
        this.announcing = announcing;
        this.receptions = receptions;
        this.answers = answers;
    }

    @POST
    @RolesAllowed(Permission.RECEPTION_PLAN)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response plan(@HeaderParam(IdempotencyKey.HEADER) String key, @NotNull @Valid PlanReception request) {
        ReceptionView reception = planning.plan(request, IdempotencyKey.required(key)).reception();
        return Response.created(URI.create("/notice/receptions/" + reception.receptionId()))
                .tag(new Version(reception.version()).tag()).entity(reception).build();
    }

    @POST
    @Path("{id}/notices")
    @RolesAllowed(Permission.NOTICE_PUBLISH)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response announce(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Announce request) {
        Announcing.Announced announced = announcing.announce(id, Version.required(ifMatch), request);
        return Response.created(URI.create("/notice/receptions/" + id + "/notices"))
                .tag(new Version(announced.reception().version()).tag()).entity(announced.notice()).build();
    }

    @GET
    @PermitAll
    public Response list(@QueryParam("division") String division, @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit, Request request) {
        Page<ReceptionView> page = receptions.announced(division, from, to, cursor, limit);
        return answers.json(page, request);
    }

    @GET
    @Path("{id}")
    @PermitAll
    public Response reception(@PathParam("id") UUID id, Request request) {
        ReceptionView reception = receptions.visible(id);
        return answers.versioned(reception, new Version(reception.version()), reception.isPublic(), request);
    }
}
