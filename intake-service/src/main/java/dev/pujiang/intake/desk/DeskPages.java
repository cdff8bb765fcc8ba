package dev.pujiang.intake.desk;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.Form;
import dev.pujiang.events.Kind;
import dev.pujiang.intake.casenumber.CaseNumber;
import dev.pujiang.intake.cases.CaseFile;
import dev.pujiang.intake.cases.CaseList;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;

/** The register as staff see it. Opening a case is recorded, and the page says so (R-WHO-LOOKED). */
@Path("/intake/desk")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Permission.CASE_READ)
@RunOnVirtualThread
class DeskPages {
    private static final int LINES = 30;

    private final CaseFile file;
    private final DeskViews views;

    DeskPages(CaseFile file, DeskViews views) {
        this.file = file;
        this.views = views;
    }

    @GET
    public Response desk() {
        return Response.seeOther(URI.create("/intake/desk/cases")).build();
    }

    @GET
    @Path("cases")
    public Response list(@RestQuery String number, @RestQuery String place, @RestQuery String kind,
            @RestQuery String category, @RestQuery String cursor, RoutingContext request) {
        var sought = CaseNumber.parse(number);
        if (sought.isPresent()) {
            return Response.seeOther(URI.create("/intake/desk/cases/" + sought.get())).build();
        }
        var wanted = new CaseList.Wanted(place, kind(kind), category == null || category.isEmpty() ? null : category, null,
                cursor, LINES);
        var form = Form.empty().with("number", number).with("place", place).with("kind", kind).with("category", category);
        return Response.ok(views.list(file.list(wanted), form, cursor, request).render(), "text/html;charset=UTF-8").build();
    }

    @GET
    @Path("cases/{number}")
    public TemplateInstance caseFile(String number, RoutingContext request) {
        var language = Language.of(request);
        return views.caseFile(file.read(number, "case-file", language), language);
    }

    /** A part of a page, for the case files of the other services. */
    @GET
    @Path("cases/{number}/statement")
    public TemplateInstance statement(String number, RoutingContext request) {
        return views.statement(file.read(number, "statement", Language.of(request)));
    }

    private static Kind kind(String name) {
        return List.of(Kind.values()).stream().filter(kind -> kind.name().equals(name)).findFirst().orElse(null);
    }
}
