package dev.pujiang.edge.trace;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/**
 * Traces are recorded when somebody takes them: when {@code quarkus.otel.exporter.otlp.endpoint} is set. Otherwise requests and events
 * still bear trace ids, by which log lines of all services find together, and nothing is recorded, kept or sent.
 */
class Sampling {

    private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";
    private static final String RATIO = "quarkus.otel.traces.sampler.arg";

    @Produces
    @Singleton
    Sampler sampler(Config config) {
        return isSet(config, ENDPOINT)
                ? Sampler.parentBased(Sampler.traceIdRatioBased(config.getOptionalValue(RATIO, Double.class).orElse(1.0)))
                : Sampler.alwaysOff();
    }

    /** The framework has a default for the endpoint, below every source of ours. */
    private static boolean isSet(Config config, String key) {
        var value = config.getConfigValue(key);
        return value.getValue() != null && !value.getValue().isBlank() && value.getSourceOrdinal() > Integer.MIN_VALUE;
    }
}
