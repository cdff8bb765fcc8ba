package dev.pujiang.routing.derivation;

import dev.pujiang.clock.ClockWords;
import dev.pujiang.deadlines.DerivationView;
import dev.pujiang.edge.language.Language;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** When a term would end and why, for portals and whoever wants to check a date (R-EXPLAIN). Public; nothing is kept. */
@Path("/routing/clocks/derive")
@RunOnVirtualThread
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class DeriveResource {

    private final Terms terms;

    DeriveResource(Terms terms) {
        this.terms = terms;
    }

    @POST
    @Open
    public RestResponse<DerivationView> derive(@NotNull @Valid DeriveTerm asked, @Context RoutingContext request) {
        Language language = Language.of(request);
        DerivationView view = DerivationView.of(terms.derive(asked).derivation(), ClockWords.in(language.locale()));
        return ResponseBuilder.ok(view).header(HttpHeaders.CONTENT_LANGUAGE, language.tag()).build();
    }
}
