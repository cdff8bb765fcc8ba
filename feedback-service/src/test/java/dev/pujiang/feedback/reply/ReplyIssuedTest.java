package dev.pujiang.feedback.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

import dev.pujiang.feedback.FeedbackTest;
import dev.pujiang.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ReplyIssuedTest extends FeedbackTest {

    @Test
    void tellsTheOutcomeOfEveryClaimOnceAReplyIsIssued() {
        // Given
        Given given = readyFor(BODY, given("APPEAL", 2, 1));
        String reply = drafted(given, BODY);

        // When
        handler(BODY).header("If-Match", "\"0\"").post("/feedback/replies/" + reply + "/issue").then().statusCode(200)
                .body("status", equalTo("ISSUED"));

        // Then
        eventually(() -> told(given, "reply.issued.v1").size() == 1);
        assertThat(Topics.json(told(given, "reply.issued.v1").getFirst())).contains(reply, given.claims().get(0).toString(),
                given.claims().get(1).toString(), "SUPPORTED", BODY).doesNotContain("补偿");
    }

    @Test
    void tellsOfAnAccusationOnTheRestrictedTopicOnly() {
        // Given
        Given given = readyFor(BODY, given("REPORT", 1, 1));

        // When
        issued(given, BODY);

        // Then
        eventually(() -> told(given, "reply.issued.v1").size() == 1);
        assertThat(topics.read("pujiang.replies", given.number())).isEmpty();
    }
}
