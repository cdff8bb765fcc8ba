package dev.pujiang.routing.derivation;

import dev.pujiang.clock.ClockWords;
import dev.pujiang.edge.language.Language;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The terms that the policy in force knows (R-CLOCKS). Public. */
@Path("/routing/clocks/rules")
@RunOnVirtualThread
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class RulesResource {

    private final Terms terms;

    RulesResource(Terms terms) {
        this.terms = terms;
    }

    /** All of them, by name. */
    record RuleList(List<RuleView> items) {}

    @GET
    public RestResponse<RuleList> rules(@Context RoutingContext request) {
        Language language = Language.of(request);
        ClockWords words = ClockWords.in(language.locale());
        RuleList list = new RuleList(terms.rules().stream().map(rule -> RuleView.of(rule, terms, words)).toList());
        return ResponseBuilder.ok(list).header(HttpHeaders.CONTENT_LANGUAGE, language.tag()).build();
    }
}
