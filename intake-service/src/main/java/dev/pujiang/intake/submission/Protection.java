package dev.pujiang.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.ext.web.RoutingContext;

/** What the public form is set to, and how often one address may send it. */
@ApplicationScoped
class Protection {
    private final SubmissionConfig config;
    private final Throttle throttle;

    Protection(SubmissionConfig config, Throttle throttle) {
        this.config = config;
        this.throttle = throttle;
    }

    String defaultPlace() {
        return config.place();
    }

    /** The address is the client's, not the gateway's: the server reads it from the forwarding headers. */
    void admit(RoutingContext request) {
        throttle.take(request.request().remoteAddress().hostAddress());
    }
}
