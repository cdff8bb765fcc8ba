package dev.pujiang.notice.announcement;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.notice.PublicAnswers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A notice by itself: its content for everybody, proofs of its publication from staff. */
@Path("/notice/notices")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class NoticeResource {

    private final NoticeChain chain;
    private final Publications publications;
    private final PublicAnswers answers;

    NoticeResource(NoticeChain chain, Publications publications, PublicAnswers answers) {
        this.chain = chain;
        this.publications = publications;
        this.answers = answers;
    }

    /** For those who have no jq: the bytes as they were hashed. */
    @GET
    @Path("{id}/content")
    @PermitAll
    public Response content(@PathParam("id") UUID noticeId, Request request) {
        String json = chain.canonicalJson(noticeId).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
        return answers.bytes(json, request);
    }

    /** 201 for a new proof, 200 for one already recorded. */
    @POST
    @Path("{id}/publications")
    @RolesAllowed(Permission.NOTICE_PUBLISH)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response publication(@PathParam("id") UUID noticeId, @NotNull @Valid RecordPublication request) {
        Publications.Recorded recorded = publications.record(noticeId, request.channel(), request.publishedAt(),
                request.evidence());
        return Response.status(recorded.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(recorded.publication()).build();
    }
}
