package dev.pujiang.routing.derivation;

import dev.pujiang.edge.throttle.Throttle;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** How often one address may have a term derived, as JSON and on the page together. */
@ApplicationScoped
class Admission {

    private final Throttle throttle;

    Admission(DerivationConfig config, Clock clock) {
        throttle = new Throttle(config.burst(), config.refill(), clock);
    }

    void admit(RoutingContext request) {
        throttle.admit(request);
    }
}
