package dev.pujiang.feedback.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.pujiang.feedback.FeedbackTest;
import dev.pujiang.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class RatingTest extends FeedbackTest {

    @Test
    void tellsBothRatingsButNotTheComment() {
        Given given = answered(appeal());
        delivered(given, issuedReply, given.petitioner());

        rate(given, given.petitioner(), Map.of("office", 5, "body", 2, "comment", "态度很好，但是太慢")).statusCode(201)
                .body("office", equalTo(5)).body("body", equalTo(2));

        eventually(() -> told(given, "case.rated.v1").size() == 1);
        assertThat(Topics.json(told(given, "case.rated.v1").getFirst())).contains("\"office\":5", "\"body\":2")
                .doesNotContain("太慢");
    }

    @Test
    void takesTheSameRatingAgainAsTheSameAndRefusesAnother() {
        Given given = answered(appeal());
        delivered(given, issuedReply, given.petitioner());
        rate(given, given.petitioner(), Map.of("office", 4, "body", 4)).statusCode(201);

        rate(given, given.petitioner(), Map.of("office", 4, "body", 4)).statusCode(200);
        rate(given, given.petitioner(), Map.of("office", 1, "body", 4)).statusCode(409).body("type",
                equalTo("/problems/already-rated"));

        eventually(() -> told(given, "case.closed.v1").size() == 1);
        assertThat(told(given, "case.rated.v1")).hasSize(1);
    }

    @Test
    void refusesToRateBeforeAnythingWasDelivered() {
        Given given = answered(appeal());

        rate(given, given.petitioner(), Map.of("office", 4, "body", 4)).statusCode(409).body("type",
                equalTo("/problems/reply-not-delivered"));
    }

    @Test
    void namesWhatIsOutOfRangeOrPersonal() {
        Given given = answered(appeal());
        delivered(given, issuedReply, given.petitioner());

        rate(given, given.petitioner(), Map.of("office", 0, "body", 6, "comment", "好".repeat(1001))).statusCode(422)
                .body("errors.field", containsInAnyOrder("office", "body", "comment"));
        rate(given, given.petitioner(), Map.of("office", 3)).statusCode(422).body("errors.field", containsInAnyOrder("body"));
        rate(given, given.petitioner(), Map.of("office", 3, "body", 3, "comment", "打我电话13800138000")).statusCode(422)
                .body("type", equalTo("/problems/personal-data-in-text")).body("errors[0].field", equalTo("comment"));
    }

    @Test
    void isForThePetitionersOfTheCaseAlone() {
        Given given = answered(appeal());
        delivered(given, issuedReply, given.petitioner());
        Given other = registered(appeal());

        petitioner(other, other.petitioner()).body(Map.of("office", 3, "body", 3))
                .post("/feedback/cases/" + given.number() + "/ratings").then().statusCode(404);
        rate(given, UUID.randomUUID(), Map.of("office", 3, "body", 3)).statusCode(404);
        handler(BODY).body(Map.of("office", 3, "body", 3)).post("/feedback/cases/" + given.number() + "/ratings").then()
                .statusCode(403);
    }

    private String issuedReply;

    private Given answered(Given given) {
        readyFor(BODY, given);
        issuedReply = issued(given, BODY);
        return given;
    }

    private static ValidatableResponse rate(Given given, UUID petitioner, Map<String, Object> rating) {
        return petitioner(given, petitioner).body(rating).post("/feedback/cases/" + given.number() + "/ratings").then();
    }
}
