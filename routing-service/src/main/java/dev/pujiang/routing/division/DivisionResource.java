package dev.pujiang.routing.division;

import dev.pujiang.divisions.Division;
import dev.pujiang.divisions.Divisions;
import dev.pujiang.edge.http.Cursor;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Divisions, public: one with what is above it, or what lies directly below one. Codes may be padded to 12 digits. */
@Path("/routing/divisions")
@RunOnVirtualThread
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class DivisionResource {

    private static final String AN_HOUR = "public, max-age=3600";

    private final DivisionTable table;
    private final Divisions divisions = Divisions.bundled();

    DivisionResource(DivisionTable table) {
        this.table = table;
    }

    @GET
    @Path("{code}")
    public Response division(@RestPath String code) {
        return cacheable(divisions.contains(code) ? present(code) : ended(code));
    }

    /** The divisions directly below {@code parent}, or without it the provinces, in order of their codes. */
    @GET
    public Response below(@RestQuery String parent, @RestQuery String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        String after = Cursor.decode(cursor, 1).map(key -> key.text(0)).orElse("");
        List<Division> rows = children(parent).stream().filter(division -> division.code().compareTo(after) > 0)
                .limit(limit + 1L).toList();
        return cacheable(
                Page.of(rows, limit, division -> Cursor.of(division.code())).map(DivisionView::of));
    }

    private List<Division> children(String parent) {
        if (parent == null || parent.isEmpty()) {
            return divisions.provinces();
        }
        if (!divisions.contains(parent)) {
            throw Problem.invalid("parent", "unknown-division", parent);
        }
        return divisions.children(parent);
    }

    private DivisionView present(String code) {
        List<Division> chain = divisions.ancestors(code);
        return DivisionView.of(chain.getLast(), divisions.fullName(code), divisions.path(code),
                chain.subList(0, chain.size() - 1));
    }

    private DivisionView ended(String code) {
        return table.find(code).map(DivisionView::of).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private static Response cacheable(Object view) {
        return Response.ok(view).header("Cache-Control", AN_HOUR).build();
    }
}
