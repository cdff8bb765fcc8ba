package dev.pujiang.edge.trace;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Requests are counted by template. One that is refused before it meets a resource has none, and the framework takes its path, which
 * anybody may have made up and which may hold a case number: of such a path no more is kept than that it is one of this service.
 */
class RequestTags {

    private static final String REQUESTS = "http.server.requests";
    private static final Set<String> MET_A_RESOURCE = Set.of("SUCCESS", "REDIRECTION", "INFORMATION");
    /** Refusals that only a resource gives. */
    private static final Set<String> OF_A_RESOURCE = Set.of("409", "412", "422", "428");
    private static final int MOST_PATHS = 300;

    @Produces
    @Singleton
    MeterFilter withoutNumbers(@ConfigProperty(name = "pujiang.service") Optional<String> service) {
        String ours = "/" + service.orElse("");
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String uri = id.getTag("uri");
                if (!id.getName().equals(REQUESTS) || uri == null || !uri.startsWith("/") || uri.contains("{")
                        || MET_A_RESOURCE.contains(id.getTag("outcome")) || OF_A_RESOURCE.contains(id.getTag("status"))) {
                    return id;
                }
                return id.withTag(Tag.of("uri", uri.startsWith(ours) ? ours : "/"));
            }
        };
    }

    /** Whatever else there may be must not fill the memory. */
    @Produces
    @Singleton
    MeterFilter fewEnough() {
        return MeterFilter.maximumAllowableTags(REQUESTS, "uri", MOST_PATHS, MeterFilter.deny());
    }
}
