package dev.pujiang.edge.trace;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests are counted by template. One that is refused before it meets a resource has none, and the framework takes its path, which
 * anybody may have made up and which may hold a case number: of such a path the first words are kept.
 */
class RequestTags {

    private static final String REQUESTS = "http.server.requests";
    private static final Set<String> MET_A_RESOURCE = Set.of("SUCCESS", "REDIRECTION", "INFORMATION");
    private static final Pattern WORDS = Pattern.compile("^(/[a-z-]{1,20}){0,2}(?=/|$)");
    private static final int MOST_PATHS = 300;

    @Produces
    @Singleton
    MeterFilter withoutNumbers() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String uri = id.getTag("uri");
                if (!id.getName().equals(REQUESTS) || uri == null || !uri.startsWith("/") || uri.contains("{")
                        || MET_A_RESOURCE.contains(id.getTag("outcome"))) {
                    return id;
                }
                Matcher words = WORDS.matcher(uri);
                return id.withTag(Tag.of("uri", words.find() ? words.group() : "/"));
            }
        };
    }

    /** Made-up paths of letters only must not fill the memory either. */
    @Produces
    @Singleton
    MeterFilter fewEnough() {
        return MeterFilter.maximumAllowableTags(REQUESTS, "uri", MOST_PATHS, MeterFilter.deny());
    }
}
