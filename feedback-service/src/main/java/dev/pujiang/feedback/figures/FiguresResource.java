package dev.pujiang.feedback.figures;

import dev.pujiang.edge.access.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Figures for staff. They hold no free text; but those of a single village may tell of single people, so they are not public. */
@Path("/{service: feedback}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FiguresResource {

    private final FiguresService service;

    FiguresResource(FiguresService service) {
        this.service = service;
    }

    @GET
    @Path("/figures")
    @RolesAllowed(Permission.REPLY_READ)
    public FiguresView figures(@QueryParam("division") String division) {
        return service.of(division);
    }
}
