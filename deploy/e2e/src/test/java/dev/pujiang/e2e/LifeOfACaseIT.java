package dev.pujiang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pujiang.e2e.Subscriber.Heard;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 件件有回音，事事有结果: a case from submission to closure on real parts, and the visit it was brought to. */
class LifeOfACaseIT {

    private final Whole whole = SystemUnderTest.whole();
    private final SampleCases samples = SystemUnderTest.samples();
    private Subscriber subscriber;

    @BeforeEach
    void listen() throws InterruptedException {
        subscriber = new Subscriber(whole.bootstrapServers());
    }

    @AfterEach
    void stopListening() throws InterruptedException {
        subscriber.close();
    }

    @Test
    void isRegisteredRoutedAcceptedAnsweredDeliveredRatedAndClosed() throws Exception {
        // Given
        Visit visit = new Visit(whole);
        visit.plan("330726101");
        visit.publishFirstNotice();
        Life life = new Life(whole, subscriber);
        ObjectNode submission = samples.submission(samples.indexOf("land-appeal-1")).put("channel", "PORTAL")
                .put("receptionId", visit.id());

        // When
        life.play(submission);

        // Then
        assertThat(life.steps()).extracting(Life.Step::what).contains("case.registered.v1", "assignment.made.v1",
                "assignment.signed.v1", "assignment.accepted.v1", "reply.issued.v1", "assignment.concluded.v1",
                "case.notified.v1", "case.rated.v1", "case.closed.v1");
        JsonNode tracked = new Patience(java.time.Duration.ofSeconds(10)).until(life::tracked,
                seen -> seen.toString().contains("CLOSED"));
        assertThat(tracked.toString()).contains("CLOSED");
        subscriber.await(visit.id(), "docket.extended.v1");
        assertThat(visit.docket().toString()).contains(life.caseNumber());
        assertThat(gapless(life.caseNumber())).isTrue();
    }

    @Test
    void anAccusationReachesNoPublicTopic() throws Exception {
        // Given
        ObjectNode accusation = samples.submission(samples.indexOf("land-report-1")).put("channel", "PORTAL");

        // When
        String number = register(accusation);
        subscriber.await(number, "assignment.made.v1");

        // Then
        assertThat(subscriber.about(number)).extracting(Heard::topic).allMatch(topic -> topic.endsWith(".restricted"));
    }

    @Test
    void isOneTraceFromTheRequestThroughAllServices() throws Exception {
        // Given
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        ObjectNode submission = samples.submission(3).put("channel", "PORTAL");

        // When
        String number = whole.api().post("/intake/cases", whole.client("demo"), submission, "Idempotency-Key",
                UUID.randomUUID().toString(), "traceparent", "00-" + trace + "-00f067aa0ba902b7-01").expect(201)
                .text("/caseNumber");

        // Then
        assertThat(subscriber.await(number, "case.registered.v1").trace().toString()).contains(trace);
        assertThat(subscriber.await(number, "assignment.made.v1").trace().toString()).contains(trace);
    }

    private String register(ObjectNode submission) {
        return whole.api().post("/intake/cases", whole.client("demo"), submission, "Idempotency-Key",
                UUID.randomUUID().toString()).expect(201).text("/caseNumber");
    }

    private boolean gapless(String number) {
        return subscriber.about(number).stream().collect(java.util.stream.Collectors.groupingBy(Heard::topic)).values()
                .stream().allMatch(events -> {
                    List<Long> sequences = events.stream().map(Heard::sequence).distinct().toList();
                    return sequences.getFirst() == 1 && sequences.getLast() == sequences.size();
                });
    }
}
