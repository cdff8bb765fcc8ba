package dev.pujiang.feedback.rating;

import dev.pujiang.edge.access.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Ratings by petitioners. */
@Path("/{service: feedback}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RatingResource {

    private final RatingService service;

    RatingResource(RatingService service) {
        this.service = service;
    }

    /** 201 for a new rating, 200 for the same one again. */
    @POST
    @Path("/cases/{number}/ratings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.CASE_TRACK)
    public Response rate(String number, @NotNull @Valid RateCase command) {
        RatingService.Given given = service.rate(number, command);
        return Response.status(given.repeated() ? Response.Status.OK : Response.Status.CREATED).entity(given.rating()).build();
    }
}
