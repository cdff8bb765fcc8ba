package dev.pujiang.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pujiang.events.Kind;
import dev.pujiang.testing.Topics;
import dev.pujiang.testing.TraceReceiver;
import dev.pujiang.testing.TraceReceiver.Span;
import io.cloudevents.CloudEvent;
import io.quarkus.test.common.WithTestResource;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One trace runs through requests, outbox, Kafka and inbox, from service to service. */
@RoutingTest
@WithTestResource(TraceReceiver.class)
class TracesTest {

    private static final String OF_EVENT = "0af7651916cd43dd8448eb211c80319c";
    private static final String OF_REQUEST = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final String OF_REFUSAL = "5c1f7d9b3e6a48c0a2d4e6f80b1c3d5e";

    private Topics topics;

    @BeforeEach
    void connect() {
        topics = Topics.ofThisRun();
    }

    @AfterEach
    void disconnect() {
        topics.close();
    }

    @Test
    void goesOnFromAnEventAndFromARequestToTheEventsThatFollow() {
        // Given
        RegisteredCase matter = new RegisteredCase(Kind.APPEAL, "330726101", "land");
        topics.inTrace(traceparent(OF_EVENT));
        matter.register(topics);
        String assignment = matter.awaitAssignments().getFirst();

        // When
        Staff.handler("330726-zrzy").header("traceparent", traceparent(OF_REQUEST)).header("If-Match", "\"0\"")
                .post("/routing/assignments/" + assignment + "/signature").then().statusCode(200);

        // Then
        List<CloudEvent> told = matter.awaitEvents(topics, "pujiang.assignments", 2);
        assertThat(told.getFirst().getExtension("traceparent").toString()).contains(OF_EVENT);
        assertThat(told.getLast().getExtension("traceparent").toString()).contains(OF_REQUEST);
        Span taken = span(OF_EVENT, "pujiang.cases process");
        assertThat(span(OF_EVENT, "pujiang.assignments publish").parent()).isEqualTo(taken.id());
        Span request = span(OF_REQUEST, "POST /routing/assignments/{id}/signature");
        assertThat(span(OF_REQUEST, "pujiang.assignments publish").parent()).isEqualTo(request.id());
    }

    @Test
    void tellsNeitherWhatWasLookedForNorWhatAnExceptionSaid() {
        // When
        Staff.handler("330726-zrzy").header("traceparent", traceparent(OF_REFUSAL))
                .get("/routing/assignments/{id}?q=somebody-looked-for", UUID.randomUUID()).then().statusCode(404);

        // Then
        assertThat(span(OF_REFUSAL, "GET /routing/assignments/{id}")).isNotNull();
        assertThat(TraceReceiver.sent()).contains("url.query").doesNotContain("somebody-looked-for")
                .doesNotContain("exception.message").doesNotContain("exception.stacktrace");
    }

    private static String traceparent(String trace) {
        return "00-" + trace + "-00f067aa0ba902b7-01";
    }

    private static Span span(String trace, String name) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(TraceReceiver.spans(trace)).extracting(Span::name).contains(name));
        return TraceReceiver.spans(trace).stream().filter(span -> span.name().equals(name)).findFirst().orElseThrow();
    }
}
