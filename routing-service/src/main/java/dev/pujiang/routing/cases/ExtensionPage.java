package dev.pujiang.routing.cases;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.Version;
import dev.pujiang.edge.page.Form;
import dev.pujiang.edge.page.Forms;
import dev.pujiang.edge.page.Frame;
import dev.pujiang.routing.assignment.AssignmentView;
import dev.pujiang.routing.assignment.Desk;
import dev.pujiang.routing.assignment.ExtendTerm;
import dev.pujiang.routing.assignment.Steps;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Where the head of a body gives handling more time and says why. */
@Path("/routing/desk/cases/{number}/assignments/{id}/extension")
@RunOnVirtualThread
@RolesAllowed(Permission.ASSIGNMENT_EXTEND)
@Produces(MediaType.TEXT_HTML)
class ExtensionPage {

    private final Template extendTerm;
    private final Desk desk;
    private final Steps steps;
    private final Forms forms;
    private final Frame frame;

    ExtensionPage(Template extendTerm, Desk desk, Steps steps, Forms forms, Frame frame) {
        this.extendTerm = extendTerm;
        this.desk = desk;
        this.steps = steps;
        this.forms = forms;
        this.frame = frame;
    }

    @GET
    public TemplateInstance show(@RestPath UUID id) {
        return page(id, Form.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response extend(@RestPath UUID id, MultivaluedMap<String, String> entered) {
        return forms.submit(entered, ExtensionPage::command, command -> {
            Version version = Version.required(entered.getFirst("version"));
            AssignmentView extended = steps.extend(id, version, command, frame.language());
            return Response.seeOther(URI.create("/routing/desk/cases/" + extended.caseNumber())).build();
        }, form -> page(id, form));
    }

    private static ExtendTerm command(Form form) {
        return new ExtendTerm(form.number("days"), form.text("reason"));
    }

    private TemplateInstance page(UUID id, Form form) {
        AssignmentView assignment = desk.read(id, frame.language());
        return extendTerm.data("assignment", assignment).data("version", new Version(assignment.version()).toString())
                .data("most", steps.longestExtension()).data("form", form);
    }
}
