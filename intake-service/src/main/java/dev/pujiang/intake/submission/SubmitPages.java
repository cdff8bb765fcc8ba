package dev.pujiang.intake.submission;

import java.util.stream.IntStream;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import dev.pujiang.edge.http.IdempotencyKey;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.Form;
import dev.pujiang.edge.page.Forms;
import dev.pujiang.events.Channel;
import dev.pujiang.intake.cases.Registrant;
import dev.pujiang.intake.cases.Registration;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;

/** The form with which anybody submits a case; nobody has to sign in (R-CODE). */
@Path("/intake/submit")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@RunOnVirtualThread
class SubmitPages {
    private final Submitting submitting;
    private final Registration registration;
    private final Forms forms;
    private final Protection protection;
    private final Template place;

    SubmitPages(Submitting submitting, Registration registration, Forms forms, Protection protection,
            @Location("submission/place") Template place) {
        this.submitting = submitting;
        this.registration = registration;
        this.forms = forms;
        this.protection = protection;
        this.place = place;
    }

    /** @param reception the announced visit to which the case is to be brought */
    @GET
    public TemplateInstance form(@RestQuery String reception, RoutingContext request) {
        return submitting.form(Form.empty().with("receptionId", reception), submitting.choice(protection.defaultPlace()), false,
                Language.of(request));
    }

    /** The lists of places after one has been changed. */
    @GET
    @Path("place")
    public TemplateInstance place(RoutingContext request) {
        var chosen = IntStream.rangeClosed(1, PlaceChoice.LEVELS)
                .mapToObj(level -> request.queryParams().get(PlaceChoice.INPUT + level)).map(code -> code == null ? "" : code)
                .toList();
        return place.data("form", Form.empty()).data("choice", submitting.choice(chosen));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(MultivaluedMap<String, String> entered, RoutingContext request) {
        var language = Language.of(request);
        if (Steps.taken(entered)) {
            var form = Form.of(Steps.apply(entered));
            return Pages.ok(submitting.form(form, submitting.choice(form), false, language));
        }
        return forms.submit(entered,
                form -> SubmissionForm.read(form, Channel.PORTAL, submitting.choice(form).place()),
                submission -> register(submission, request),
                form -> submitting.form(form, submitting.choice(form), false, language));
    }

    private Response register(SubmissionForm.Entered entered, RoutingContext request) {
        protection.admit(request);
        var registered = registration.register(entered.command(), Registrant.publicForm(),
                IdempotencyKey.required(entered.key()));
        return Pages.once(submitting.done(entered.command(), registered, false));
    }
}
