package dev.pujiang.intake.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.IdempotencyKey;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.Form;
import dev.pujiang.edge.page.Forms;
import dev.pujiang.events.Channel;
import dev.pujiang.intake.cases.Registrant;
import dev.pujiang.intake.cases.Registration;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;

/** The form with which a window registers whatever comes to it, from wherever (R-ONE-WINDOW, R-ORAL). */
@Path("/intake/desk/cases/new")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Permission.CASE_REGISTER)
@RunOnVirtualThread
class WindowPages {
    private final Submitting submitting;
    private final Registration registration;
    private final Forms forms;
    private final Protection protection;
    private final Caller caller;

    WindowPages(Submitting submitting, Registration registration, Forms forms, Protection protection, Caller caller) {
        this.submitting = submitting;
        this.registration = registration;
        this.forms = forms;
        this.protection = protection;
        this.caller = caller;
    }

    @GET
    public TemplateInstance form(RoutingContext request) {
        var place = caller.division().orElseGet(protection::defaultPlace);
        return submitting.form(Form.empty().with("channel", Channel.COUNTER), submitting.choice(place), true,
                Language.of(request));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(MultivaluedMap<String, String> entered, RoutingContext request) {
        var language = Language.of(request);
        if (Steps.taken(entered)) {
            var form = Form.of(Steps.apply(entered));
            return Pages.ok(submitting.form(form, submitting.choice(form), true, language));
        }
        return forms.submit(entered,
                form -> SubmissionForm.read(form, form.choice("channel", Channel.class), submitting.choice(form).place()),
                this::register, form -> submitting.form(form, submitting.choice(form), true, language));
    }

    private Response register(SubmissionForm.Entered entered) {
        var registered = registration.register(entered.command(), Registrant.of(caller),
                IdempotencyKey.required(entered.key()));
        return Pages.once(submitting.done(entered.command(), registered, true));
    }
}
