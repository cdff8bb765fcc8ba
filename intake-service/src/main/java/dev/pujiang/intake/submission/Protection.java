package dev.pujiang.intake.submission;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import dev.pujiang.edge.throttle.Throttle;
import io.vertx.ext.web.RoutingContext;

/** What the public form is set to, and how often one address may send it. */
@ApplicationScoped
class Protection {
    private final SubmissionConfig config;
    private final Throttle throttle;

    Protection(SubmissionConfig config, Clock clock) {
        this.config = config;
        this.throttle = new Throttle(config.burst(), config.refill(), clock);
    }

    String defaultPlace() {
        return config.place();
    }

    void admit(RoutingContext request) {
        throttle.admit(request);
    }
}
