package dev.pujiang.edge.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Ready once everything that belongs to the start has been there, and from then on: what goes away later is no matter of the start. */
@Readiness
@ApplicationScoped
class Started implements HealthCheck {

    private final Instance<HealthCheck> parts;
    private volatile boolean started;

    Started(@Startup Instance<HealthCheck> parts) {
        this.parts = parts;
    }

    @Override
    public HealthCheckResponse call() {
        String missing = started
                ? ""
                : parts.stream().map(HealthCheck::call).filter(part -> part.getStatus() == Status.DOWN)
                        .map(HealthCheckResponse::getName).filter(Objects::nonNull).collect(Collectors.joining(", "));
        started = missing.isEmpty();
        var answer = HealthCheckResponse.named("started").status(started);
        return started ? answer.build() : answer.withData("missing", missing).build();
    }
}
