package dev.pujiang.notice.docket;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.language.Language;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Dockets: cases for staff, counts for everybody. */
@Path("/notice/receptions")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class DocketResource {

    private final Docket docket;

    DocketResource(Docket docket) {
        this.docket = docket;
    }

    @GET
    @Path("{id}/docket")
    @RolesAllowed(Permission.RECEPTION_READ)
    public Page<DocketItemView> docket(@PathParam("id") UUID receptionId, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit, @Context RoutingContext request) {
        return docket.of(receptionId, cursor, limit, Language.of(request).locale());
    }

    @GET
    @Path("{id}/docket/summary")
    @PermitAll
    public DocketSummary summary(@PathParam("id") UUID receptionId) {
        return docket.summary(receptionId);
    }
}
