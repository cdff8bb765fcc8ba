package dev.pujiang.edge.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestTagsTest {

    private final MeterRegistry metrics = new SimpleMeterRegistry();

    @BeforeEach
    void filter() {
        RequestTags tags = new RequestTags();
        metrics.config().meterFilter(tags.withoutNumbers(Optional.of("intake"))).meterFilter(tags.fewEnough());
    }

    @Test
    void countsEveryTemplateHoweverManyPathsAreMadeUp() {
        for (int i = 0; i < 1_000; i++) {
            String madeUp = Integer.toString(i, 26).replaceAll("[0-9]", "z");
            request("/" + madeUp, "401", "CLIENT_ERROR");
            request("/intake/" + madeUp, "401", "CLIENT_ERROR");
        }

        request("/intake/cases", "201", "SUCCESS");
        request("/intake/cases/{number}", "404", "CLIENT_ERROR");
        request("/intake/drafts", "422", "CLIENT_ERROR");

        assertThat(metrics.getMeters()).extracting(meter -> meter.getId().getTag("uri")).containsExactlyInAnyOrder("/",
                "/intake", "/intake/cases", "/intake/cases/{number}", "/intake/drafts");
    }

    private void request(String uri, String status, String outcome) {
        metrics.counter("http.server.requests", "uri", uri, "status", status, "outcome", outcome).increment();
    }
}
