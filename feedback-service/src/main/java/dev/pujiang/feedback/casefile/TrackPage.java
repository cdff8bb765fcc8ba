package dev.pujiang.feedback.casefile;

import java.net.URI;
import java.util.List;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.Form;
import dev.pujiang.edge.page.Forms;
import dev.pujiang.feedback.rating.RateCase;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Pages of a petitioner: the written answer to read and print, and what one thinks of it. */
@Path("/feedback/track")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class TrackPage {

    private static final List<String> SCALE = List.of("5", "4", "3", "2", "1");

    private final Template track;
    private final Template thanks;
    private final Forms forms;
    private final Petition petition;
    private final Caller caller;
    private final RoutingContext request;

    TrackPage(Template track, Template thanks, Forms forms, Petition petition, Caller caller, RoutingContext request) {
        this.track = track;
        this.thanks = thanks;
        this.forms = forms;
        this.petition = petition;
        this.caller = caller;
        this.request = request;
    }

    /** Whoever has not shown case number and query code is sent to where that is done. */
    @GET
    @PermitAll
    public Object show() {
        return caller.may(Permission.CASE_TRACK) ? page(Form.empty()) : Response.seeOther(URI.create("/intake/track")).build();
    }

    @POST
    @Path("/rating")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Permission.CASE_TRACK)
    public Response rate(MultivaluedMap<String, String> entered) {
        return forms.submit(entered, TrackPage::command, command -> {
            petition.rate(command);
            return Response.seeOther(URI.create("/feedback/track/thanks")).build();
        }, this::page);
    }

    @GET
    @Path("/thanks")
    @RolesAllowed(Permission.CASE_TRACK)
    public TemplateInstance thanks() {
        return thanks.instance();
    }

    private static RateCase command(Form form) {
        return new RateCase(form.number("office"), form.number("body"), form.text("comment"));
    }

    private TemplateInstance page(Form form) {
        Language language = Language.of(request);
        return track.data("petition", petition.view(language)).data("form", form).data("scale",
                petition.scale(SCALE, language));
    }
}
