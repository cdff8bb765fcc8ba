package dev.pujiang.feedback.reply;

import java.net.URI;
import java.util.UUID;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.IdempotencyKey;
import dev.pujiang.edge.http.Version;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The written answers, for programs. */
@Path("/{service: feedback}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReplyResource {

    private final Replies replies;
    private final Drafting drafting;
    private final Issuing issuing;

    ReplyResource(Replies replies, Drafting drafting, Issuing issuing) {
        this.replies = replies;
        this.drafting = drafting;
        this.issuing = issuing;
    }

    @POST
    @Path("/cases/{number}/replies")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.REPLY_WRITE)
    public Response draft(String number, @HeaderParam(IdempotencyKey.HEADER) String key, @NotNull @Valid ReplyText text) {
        ReplyView view = drafting.draft(number, IdempotencyKey.required(key), text);
        return tagged(Response.created(URI.create("/feedback/replies/" + view.id())), view);
    }

    @PUT
    @Path("/replies/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.REPLY_WRITE)
    public Response change(UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReplyText text) {
        return tagged(Response.ok(), drafting.change(id, Version.required(ifMatch), text));
    }

    @POST
    @Path("/replies/{id}/issue")
    @RolesAllowed(Permission.REPLY_ISSUE)
    public Response issue(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return tagged(Response.ok(), issuing.issue(id, Version.required(ifMatch)));
    }

    @GET
    @Path("/replies/{id}")
    @RolesAllowed({Permission.REPLY_READ, Permission.CASE_TRACK})
    public Response read(UUID id) {
        return tagged(Response.ok(), replies.read(id));
    }

    private static Response tagged(Response.ResponseBuilder response, ReplyView view) {
        return response.entity(view).tag(new Version(view.version()).tag()).build();
    }
}
