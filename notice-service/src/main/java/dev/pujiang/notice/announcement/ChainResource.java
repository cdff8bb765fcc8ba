package dev.pujiang.notice.announcement;

import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.notice.PublicAnswers;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** What was published, and whether it still is what was published: for everybody. */
@Path("/notice/receptions")
@RunOnVirtualThread
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class ChainResource {

    private final NoticeChain chain;
    private final PublicAnswers answers;

    ChainResource(NoticeChain chain, PublicAnswers answers) {
        this.chain = chain;
        this.answers = answers;
    }

    @GET
    @Path("{id}/notices")
    public Response notices(@PathParam("id") UUID receptionId, Request request) {
        List<NoticeView> items = chain.of(receptionId);
        if (items.isEmpty()) {
            throw Problem.of(CommonProblem.NOT_FOUND);
        }
        return answers.json(new Notices(items), request);
    }

    @GET
    @Path("{id}/verification")
    public NoticeChain.Verification verification(@PathParam("id") UUID receptionId) {
        return chain.verify(receptionId);
    }

    /** A chain is short and only whole of use: no cursor. */
    @RegisterForReflection
    record Notices(List<NoticeView> items) {}
}
