package dev.pujiang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pujiang.e2e.Subscriber.Heard;
import dev.pujiang.local.LaunchFailure;
import dev.pujiang.local.LocalSystem;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any part may be killed at any moment: what was acknowledged is neither lost nor doubled. */
class FaultsIT {

    private static final int CASES = 60;
    private static final int KILLED_AFTER = 20;

    @ParameterizedTest
    @ValueSource(strings = {"intake-service", "routing-service", "kafka", "postgres"})
    void losesAndDoublesNothingWhenOnePartIsKilled(String part) throws Exception {
        // Given
        LocalSystem system = SystemUnderTest.get();
        Whole whole = SystemUnderTest.whole();
        SampleCases samples = SystemUnderTest.samples();
        Map<String, Integer> claimsByCase = new LinkedHashMap<>();
        try (Subscriber subscriber = new Subscriber(whole.bootstrapServers())) {

            // When
            for (int i = 0; i < CASES; i++) {
                ObjectNode submission = samples.submission(i);
                if (i == KILLED_AFTER) {
                    system.child(part).kill9();
                    Thread.ofVirtual().start(() -> system.child(part).restart());
                }
                claimsByCase.put(registerStubbornly(whole, submission), submission.get("claims").size());
            }

            // Then
            assertThat(claimsByCase).as("each submission is one case").hasSize(CASES);
            for (Map.Entry<String, Integer> registered : claimsByCase.entrySet()) {
                String number = registered.getKey();
                new Patience(Duration.ofSeconds(60)).until(() -> assigned(subscriber, number).size(),
                        size -> size >= registered.getValue());
                assertThat(assigned(subscriber, number)).as("assignments of " + number).hasSize(registered.getValue());
            }
        }
    }

    /** Keycloak needs a moment to see that its database has been away; the next scenario needs its tokens. */
    @AfterEach
    void waitForTokens() throws InterruptedException {
        Whole whole = SystemUnderTest.whole();
        assertThat(new Patience(Duration.ofSeconds(60)).until(() -> givesTokens(whole), given -> given)).isTrue();
    }

    private static boolean givesTokens(Whole whole) {
        try {
            return !whole.user("auditor-330726").isBlank();
        } catch (LaunchFailure notYet) {
            return false;
        }
    }

    /** The same submission with the same key until it is acknowledged, as a portal does it. */
    private static String registerStubbornly(Whole whole, ObjectNode submission) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        return new Patience(Duration.ofSeconds(90)).until(() -> {
            try {
                return whole.api().post("/intake/cases", whole.client("demo"), submission, "Idempotency-Key", key);
            } catch (UncheckedIOException connectionLost) {
                return new Api.Answer(0, null, java.util.Optional.empty());
            }
        }, answer -> answer.status() == 201).expect(201).text("/caseNumber");
    }

    private static List<String> assigned(Subscriber subscriber, String number) {
        return subscriber.about(number).stream().filter(heard -> heard.type().equals("assignment.made.v1"))
                .map(FaultsIT::assignment).distinct().toList();
    }

    private static String assignment(Heard heard) {
        return heard.data().get("assignmentId").asText();
    }
}
