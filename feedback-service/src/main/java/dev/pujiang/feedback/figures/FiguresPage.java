package dev.pujiang.feedback.figures;

import java.util.List;
import java.util.stream.IntStream;

import dev.pujiang.divisions.Division;
import dev.pujiang.divisions.Divisions;
import dev.pujiang.edge.access.Permission;
import dev.pujiang.feedback.naming.Names;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Page of staff: how content people are, as numbers and bars, for a division and those directly below it. */
@Path("/feedback/desk")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class FiguresPage {

    /** A bar of the chart; {@code percent} of the rated cases. */
    @TemplateData
    record Bar(int value, long cases, long percent) {}

    private final Template figures;
    private final FiguresService service;
    private final Names names;

    FiguresPage(Template figures, FiguresService service, Names names) {
        this.figures = figures;
        this.service = service;
        this.names = names;
    }

    @GET
    @Path("/figures")
    @RolesAllowed(Permission.REPLY_READ)
    public TemplateInstance show(@QueryParam("division") String division) {
        FiguresView view = service.of(division);
        Divisions divisions = Divisions.bundled();
        List<Division> below = divisions.children(view.division());
        return figures.data("view", view).data("place", names.place(view.division()))
                .data("parent", divisions.find(view.division()).map(Division::parent).orElse(null)).data("below", below)
                .data("officeBars", bars(view.officeRatings(), view.rated()))
                .data("bodyBars", bars(view.bodyRatings(), view.rated()));
    }

    /** Best first, as on the rating form. */
    private static List<Bar> bars(List<Long> cases, long rated) {
        return IntStream.rangeClosed(1, cases.size()).map(i -> cases.size() + 1 - i).mapToObj(
                value -> new Bar(value, cases.get(value - 1),
                        rated == 0 ? 0 : Math.round(cases.get(value - 1) * 100.0 / rated)))
                .toList();
    }
}
