package dev.pujiang.intake;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class ReceptionTest extends IntakeTest {

    @Test
    void takesACaseForAnAnnouncedVisitUntilItIsCancelled() {
        var reception = UUID.randomUUID();
        try (var others = Others.onOpenTopics()) {
            others.announce(reception, 1, "FIRST", Instant.now().plusSeconds(864_000));
            await().untilAsserted(() -> submit(reception).statusCode(201));

            others.announce(reception, 2, "CANCELLATION", Instant.now().plusSeconds(864_000));
            await().untilAsserted(
                    () -> submit(reception).statusCode(422).body("errors[0].code", equalTo("reception-cancelled")));
        }
    }

    @Test
    void takesNoneForAVisitThatIsOver() {
        var reception = UUID.randomUUID();
        try (var others = Others.onOpenTopics()) {
            others.announce(reception, 1, "FIRST", Instant.now().minusSeconds(60));

            await().untilAsserted(() -> submit(reception).statusCode(422).body("errors[0].code", equalTo("reception-past")));
        }
    }

    private static ValidatableResponse submit(UUID reception) {
        return portal().header("Idempotency-Key", UUID.randomUUID()).contentType(ContentType.JSON)
                .body(Submission.valid().with("receptionId", reception).json()).post("/intake/cases").then();
    }
}
