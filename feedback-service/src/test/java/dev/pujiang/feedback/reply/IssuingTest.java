package dev.pujiang.feedback.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.pujiang.feedback.FeedbackTest;
import dev.pujiang.testing.Tokens;
import dev.pujiang.testing.Topics;
import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class IssuingTest extends FeedbackTest {

    @Test
    void tellsTheOutcomeOfEveryClaimAndNothingElse() {
        Given given = readyFor(BODY, given("APPEAL", 2, 1));
        String reply = drafted(given, BODY);

        issue(reply, "\"0\"", BODY).statusCode(200).header("ETag", "\"1\"").body("status", equalTo("ISSUED")).body("issuedAt",
                notNullValue());

        eventually(() -> told(given, "reply.issued.v1").size() == 1);
        CloudEvent event = told(given, "reply.issued.v1").getFirst();
        assertThat(event.getExtension("dataclassification")).isEqualTo("internal");
        assertThat(Topics.json(event)).contains(reply, given.claims().get(0).toString(), given.claims().get(1).toString(),
                "SUPPORTED", BODY).doesNotContain("补偿");
    }

    @Test
    void tellsOfAnAccusationOnTheRestrictedTopicOnly() {
        Given given = readyFor(BODY, given("REPORT", 1, 1));

        issued(given, BODY);

        eventually(() -> told(given, "reply.issued.v1").size() == 1);
        assertThat(told(given, "reply.issued.v1").getFirst().getExtension("dataclassification")).isEqualTo("restricted");
        assertThat(topics.read("pujiang.replies", given.number())).isEmpty();
    }

    @Test
    void neverEditsNorIssuesAnIssuedReplyAgain() {
        Given given = readyFor(BODY, appeal());
        String reply = issued(given, BODY);

        issue(reply, "\"1\"", BODY).statusCode(409).body("type", equalTo("/problems/reply-already-issued"));
        handler(BODY).header("If-Match", "\"1\"").body(text(given)).put("/feedback/replies/" + reply).then().statusCode(409)
                .body("type", equalTo("/problems/reply-already-issued"));
        assertThatThrownBy(() -> count("update reply set facts = 'x' where id = '" + reply + "' returning 1"))
                .hasMessageContaining("is issued");
    }

    @Test
    void decidesAClaimOnlyOnce() {
        Given given = readyFor(BODY, appeal());
        String second = drafted(given, BODY);
        issued(given, BODY);

        issue(second, "\"0\"", BODY).statusCode(409).body("type", equalTo("/problems/claim-already-decided"))
                .body("claimId", equalTo(given.claim().toString()));
        handler(BODY).header("Idempotency-Key", UUID.randomUUID().toString()).body(text(given))
                .post("/feedback/cases/" + given.number() + "/replies").then().statusCode(409)
                .body("type", equalTo("/problems/claim-already-decided"));
    }

    @Test
    void decidesAClaimOnlyOnceAlsoWhenSeveralRepliesAreIssuedAtTheSameMoment() throws Exception {
        Given given = readyFor(BODY, appeal());
        List<String> drafts = IntStream.range(0, 6).mapToObj(i -> drafted(given, BODY)).toList();

        List<Integer> answers = atOnce(drafts.stream()
                .<Callable<Integer>>map(draft -> () -> issue(draft, "\"0\"", BODY).extract().statusCode()).toList());

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        eventually(() -> told(given, "reply.issued.v1").size() == 1);
        assertThat(count("select count(*) from reply where case_number = ? and status = 'ISSUED'", given.number())).isOne();
    }

    @Test
    void demandsToHaveSeenThePresentDraft() {
        Given given = readyFor(BODY, appeal());
        String reply = drafted(given, BODY);

        issue(reply, "\"7\"", BODY).statusCode(412);
        handler(BODY).post("/feedback/replies/" + reply + "/issue").then().statusCode(428);
        issue(reply, "\"0\"", OTHER_BODY).statusCode(404);
        as(Tokens.staff("writer", BODY, "330726", "reply:write")).header("If-Match", "\"0\"")
                .post("/feedback/replies/" + reply + "/issue").then().statusCode(403);
    }

    @Test
    void showsAnIssuedReplyToWhoMaySeeTheCase() {
        Given given = readyFor(BODY, appeal());
        String reply = issued(given, BODY);

        petitioner(given, given.petitioner()).get("/feedback/replies/" + reply).then().statusCode(200).body("decision",
                equalTo("三十日内补足差额。"));
        as(supervisorOf("330726")).get("/feedback/replies/" + reply).then().statusCode(200);
        as(supervisorOf("3301")).get("/feedback/replies/" + reply).then().statusCode(404);
        handler(OTHER_BODY).get("/feedback/replies/" + reply).then().statusCode(404);
        Given other = appeal();
        petitioner(other, other.petitioner()).get("/feedback/replies/" + reply).then().statusCode(404);
    }

    @Test
    void keepsAnAccusationFromThoseWhoOnlyOverseeThePlace() {
        Given given = readyFor(BODY, given("REPORT", 1, 1));
        String reply = issued(given, BODY);

        as(supervisorOf("330726")).get("/feedback/replies/" + reply).then().statusCode(404);
    }

    private static String supervisorOf(String division) {
        return Tokens.staff("supervisor", division + "-xfj", division, "reply:read");
    }

    private static ValidatableResponse issue(String reply, String ifMatch, String body) {
        return handler(body).header("If-Match", ifMatch).post("/feedback/replies/" + reply + "/issue").then();
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
