package dev.pujiang.feedback.reply;

import java.net.URI;
import java.util.UUID;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.Version;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.Form;
import dev.pujiang.edge.page.Forms;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.AssertTrue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Pages of a handler: what my body has to answer, its drafts, and letting one stand. */
@Path("/feedback/desk")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ReplyDeskPage {

    /** @param confirmed that the handler knows it cannot be taken back */
    record Issue(@AssertTrue boolean confirmed, String version) {}

    private final Template replies;
    private final Template reply;
    private final Forms forms;
    private final ReplyDesk desk;
    private final Issuing issuing;
    private final RoutingContext request;

    ReplyDeskPage(Template replies, Template reply, Forms forms, ReplyDesk desk, Issuing issuing, RoutingContext request) {
        this.replies = replies;
        this.reply = reply;
        this.forms = forms;
        this.desk = desk;
        this.issuing = issuing;
        this.request = request;
    }

    @GET
    @RolesAllowed(Permission.REPLY_WRITE)
    public Response start() {
        return Response.seeOther(URI.create("/feedback/desk/replies")).build();
    }

    @GET
    @Path("/replies")
    @RolesAllowed(Permission.REPLY_WRITE)
    public TemplateInstance list() {
        return replies.data("work", desk.work(language()));
    }

    @GET
    @Path("/replies/{id}")
    @RolesAllowed(Permission.REPLY_READ)
    public TemplateInstance preview(UUID id) {
        return page(id, Form.empty());
    }

    @POST
    @Path("/replies/{id}/issue")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Permission.REPLY_ISSUE)
    public Response issue(UUID id, MultivaluedMap<String, String> entered) {
        return forms.submit(entered, form -> new Issue(form.checked("confirmed"), form.text("version")), command -> {
            ReplyView issued = issuing.issue(id, Version.required(command.version()));
            return Response.seeOther(URI.create("/feedback/desk/cases/" + issued.caseNumber())).build();
        }, form -> page(id, form));
    }

    private TemplateInstance page(UUID id, Form form) {
        ReplyDesk.Preview preview = desk.preview(id, language());
        return reply.data("document", preview.document()).data("mayIssue", preview.mayIssue()).data("form",
                form.with("version", new Version(preview.document().reply().version())));
    }

    private Language language() {
        return Language.of(request);
    }
}
