package dev.pujiang.intake.tracking;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.access.PetitionerCookie;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.Form;
import dev.pujiang.edge.page.Forms;
import dev.pujiang.edge.page.Step;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;

/** The pages on which petitioners follow their case; a cookie carries their token, also to the pages of the other services. */
@Path("/intake/track")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8;qs=0.5")
@PermitAll
@RunOnVirtualThread
class TrackingPages {
    private final TrackingFlow flow;
    private final Forms forms;
    private final Caller caller;
    private final Template form;
    private final Template view;

    TrackingPages(TrackingFlow flow, Forms forms, Caller caller, @Location("tracking/form") Template form,
            @Location("tracking/case") Template view) {
        this.flow = flow;
        this.forms = forms;
        this.caller = caller;
        this.form = form;
        this.view = view;
    }

    /** Number and code as entered. */
    public record Entered(@NotBlank @Size(max = 60) String caseNumber, @NotBlank @Size(max = 60) String queryCode) {
        @Override
        public String toString() {
            return "Entered[" + caseNumber + "]";
        }
    }

    /** @param number filled in beforehand, as by a link on a printed sheet */
    @GET
    public TemplateInstance form(@RestQuery("case") String number) {
        return form.data("form", Form.empty().with("caseNumber", number));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response prove(MultivaluedMap<String, String> entered) {
        return forms.submit(entered, read -> new Entered(read.text("caseNumber"), read.text("queryCode")), this::prove,
                again -> form.data("form", again));
    }

    @GET
    @Path("case")
    public Response track(RoutingContext request) {
        if (!caller.may(Permission.CASE_TRACK)) {
            return Response.seeOther(URI.create("/intake/track")).build();
        }
        var language = Language.of(request);
        var tracked = flow.view(caller, language);
        return Response.ok(view.data("case", tracked).data("steps", steps(tracked)).render(),
                MediaType.TEXT_HTML + ";charset=UTF-8").build();
    }

    @POST
    @Path("leave")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave() {
        return Response.seeOther(URI.create("/intake/")).cookie(PetitionerCookie.gone()).build();
    }

    private Response prove(Entered entered) {
        return switch (flow.prove(entered.caseNumber(), entered.queryCode())) {
            case Proof.Verdict.Proven proven -> Response.seeOther(URI.create("/intake/track/case"))
                    .cookie(flow.cookie(proven)).build();
            case Proof.Verdict.Wrong wrong -> throw Problem.invalid("queryCode", "wrong-query-code");
            case Proof.Verdict.TooOften often -> throw Problem.of(CommonProblem.TOO_MANY_REQUESTS).retryAfter(often.pause());
        };
    }

    private static List<Step> steps(TrackingView tracked) {
        var steps = tracked.steps();
        return steps.stream().map(step -> new Step(
                step == steps.getLast() && !tracked.closed() ? Step.State.CURRENT : Step.State.DONE, step.text(), step.at(),
                null)).toList();
    }
}
