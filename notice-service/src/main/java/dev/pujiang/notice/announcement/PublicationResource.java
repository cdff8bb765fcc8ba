package dev.pujiang.notice.announcement;

import dev.pujiang.edge.access.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Proofs of publication. */
@Path("/notice")
@RunOnVirtualThread
@RolesAllowed(Permission.NOTICE_PUBLISH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class PublicationResource {

    private final Publications publications;

    PublicationResource(Publications publications) {
        this.publications = publications;
    }

    /** 201 for a new proof, 200 for one already recorded. */
    @POST
    @Path("notices/{id}/publications")
    public Response publication(@PathParam("id") UUID noticeId, @NotNull @Valid RecordPublication request) {
        Publications.Recorded recorded = publications.record(noticeId, request.channel(), request.publishedAt(),
                request.evidence());
        return Response.status(recorded.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(recorded.publication()).build();
    }
}
