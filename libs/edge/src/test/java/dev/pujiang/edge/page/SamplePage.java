package dev.pujiang.edge.page;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jboss.resteasy.reactive.RestQuery;

import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.problem.CleanText;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

@Path("/intake/sample")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@RunOnVirtualThread
public class SamplePage {

    public enum Kind {
        SUGGESTION, REPORT
    }

    record Claim(@NotBlank String request) {}

    record Register(@NotBlank @CleanText String place, @NotNull @Max(5) Integer persons, @NotNull Kind kind, LocalDate on,
            List<@Valid Claim> claims) {}

    private final Template sample;
    private final Forms forms;
    private final PageTexts texts;
    private final RoutingContext request;

    @Inject
    SamplePage(Template sample, Forms forms, PageTexts texts, RoutingContext request) {
        this.sample = sample;
        this.forms = forms;
        this.texts = texts;
        this.request = request;
    }

    @GET
    public TemplateInstance show() {
        return page(Form.empty().with("place", "岩头镇"));
    }

    @GET
    @Path("/gone")
    public TemplateInstance gone(@RestQuery String id) {
        throw new Problem(CommonProblem.NOT_FOUND);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(MultivaluedMap<String, String> entered) {
        return forms.submit(entered, SamplePage::command, this::register, this::page);
    }

    private static Register command(Form form) {
        return new Register(form.text("place"), form.number("persons"), form.choice("kind", Kind.class), form.date("on"),
                List.of(new Claim(form.text("claims[0].request"))));
    }

    private Response register(Register command) {
        if (command.place().equals("taken")) {
            throw new Problem(CommonProblem.CONFLICT);
        }
        return Response.seeOther(URI.create("/intake/track")).build();
    }

    private TemplateInstance page(Form form) {
        var kinds = Option.of(texts, Language.of(request), "sample_kind", Kind.values());
        return sample.data("form", form).data("kinds", kinds).data("categories", List.of(new Option("land", "<土地>")))
                .data("at", Instant.parse("2026-11-23T08:40:00Z"))
                .data("steps", List.of(new Step(Step.State.DONE, "登记", Instant.parse("2026-11-22T16:30:00Z"), null),
                        new Step(Step.State.CURRENT, "办理", null, "…"), new Step(Step.State.AHEAD, "答复", null, null)));
    }
}
