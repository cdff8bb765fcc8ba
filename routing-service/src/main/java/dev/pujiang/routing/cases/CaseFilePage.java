package dev.pujiang.routing.cases;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.Version;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.Form;
import dev.pujiang.edge.page.Forms;
import dev.pujiang.edge.page.Frame;
import dev.pujiang.routing.assignment.AssignmentView;
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
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestPath;

/** The file of a case for its handlers: who answers for what and why, and the next step. */
@Path("/routing/desk/cases/{number}")
@RunOnVirtualThread
@RolesAllowed(Permission.ASSIGNMENT_READ)
@Produces(MediaType.TEXT_HTML)
class CaseFilePage {

    private final Template caseFile;
    private final CaseFiles files;
    private final Steps steps;
    private final Forms forms;
    private final CaseEntries entries;
    private final Frame frame;

    CaseFilePage(Template caseFile, CaseFiles files, Steps steps, Forms forms, CaseEntries entries, Frame frame) {
        this.caseFile = caseFile;
        this.files = files;
        this.steps = steps;
        this.forms = forms;
        this.entries = entries;
        this.frame = frame;
    }

    /** What is sent with a step: the version that was on the screen. */
    record Step(String version) {}

    @GET
    public TemplateInstance show(@RestPath String number) {
        return page(number, Form.empty());
    }

    @POST
    @Path("assignments/{id}/signature")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Permission.ASSIGNMENT_SIGN)
    public Response sign(@RestPath String number, @RestPath UUID id, MultivaluedMap<String, String> entered) {
        return step(number, entered, (version, language) -> steps.sign(id, version, language));
    }

    @POST
    @Path("assignments/{id}/acceptance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Permission.ASSIGNMENT_ACCEPT)
    public Response accept(@RestPath String number, @RestPath UUID id, MultivaluedMap<String, String> entered) {
        return step(number, entered, (version, language) -> steps.accept(id, version, language));
    }

    private Response step(String number, MultivaluedMap<String, String> entered,
            BiFunction<Version, Language, AssignmentView> step) {
        return forms.submit(entered, form -> new Step(form.text("version")), command -> {
            AssignmentView taken = step.apply(Version.required(command.version()), frame.language());
            return Response.seeOther(URI.create("/routing/desk/cases/" + taken.caseNumber())).build();
        }, form -> page(number, form));
    }

    private TemplateInstance page(String number, Form form) {
        CaseFileView file = files.file(number, frame.language());
        return caseFile.data("file", file).data("head", file.head()).data("entries", entries.of(file))
                .data("waiting", entries.waiting(file))
                .data("chain", files.chainOf(file, frame.language())).data("mayReadStatement", entries.mayReadStatement())
                .data("form", form);
    }
}
