package dev.pujiang.routing.directory;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.Cursor;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.routing.rule.RuleBooks;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Bodies and posts. Bodies are public, posts and their holders are for staff. */
@Path("/{service: routing}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class DirectoryResource {

    private static final String ANY_MINUTE = "public, max-age=60";

    private final DirectoryStore store;
    private final RuleBooks ruleBooks;

    DirectoryResource(DirectoryStore store, RuleBooks ruleBooks) {
        this.store = store;
        this.ruleBooks = ruleBooks;
    }

    @GET
    @Path("bodies/{code}")
    @PermitAll
    public Response body(@RestPath String code) {
        return store.findBody(code)
                .map(body -> Response.ok(BodyView.of(body)).header("Cache-Control", ANY_MINUTE).build())
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    @GET
    @Path("bodies")
    @RolesAllowed({Permission.DIRECTORY_READ, Permission.ASSIGNMENT_READ, Permission.RECEPTION_READ,
            Permission.CASE_REGISTER, Permission.REPLY_READ})
    public Page<BodyView> bodies(@RestQuery String division, @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        String after = Cursor.decode(cursor, 1).map(key -> key.text(0)).orElse("");
        return Page.of(store.bodies(division, after, limit + 1), limit, body -> Cursor.of(body.code()))
                .map(BodyView::of);
    }

    @GET
    @Path("posts/{code}")
    @RolesAllowed({Permission.DIRECTORY_READ, Permission.ASSIGNMENT_READ, Permission.RECEPTION_READ,
            Permission.CASE_REGISTER, Permission.REPLY_READ})
    public PostView post(@RestPath String code) {
        return store.findPost(code)
                .map(post -> PostView.of(post, store.holder(code, ruleBooks.today()).orElse(null)))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }
}
