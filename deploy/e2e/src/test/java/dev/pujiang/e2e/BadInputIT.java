package dev.pujiang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.pujiang.e2e.Api.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same refusal from all four services, through the gateway; never a 5xx, nothing half-written. */
class BadInputIT {

    private final Whole whole = SystemUnderTest.whole();
    private final Api api = whole.api();

    @ParameterizedTest
    @ValueSource(strings = {"/intake/cases", "/routing/assignments", "/notice/notices/x/publications", "/feedback/figures"})
    void refusesCallersWithoutOrWithAForeignToken(String path) {
        Answer without = path.startsWith("/notice") ? api.post(path, null, Api.JSON.createObjectNode()) : api.get(path, null);
        Answer foreign = path.startsWith("/notice")
                ? api.post(path, "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.AAAA", Api.JSON.createObjectNode())
                : api.get(path, "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.AAAA");

        assertProblem(without, 401, "unauthorized");
        assertProblem(foreign, 401, "unauthorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/intake/deliveries", "/routing/assignments", "/feedback/figures"})
    void refusesCallersWithoutThePermission(String path) {
        assertProblem(api.get(path, whole.user("administrator-330726")), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "routing", "notice", "feedback"})
    void knowsNoOtherPaths(String service) {
        assertProblem(api.get("/" + service + "/nothing/here", whole.user("auditor-330726")), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "routing", "notice", "feedback"})
    void letsAuditorsVerifyTheTrailAndOperatorsReplayDeadLetters(String service) {
        Answer verification = api.get("/" + service + "/audit/verification", whole.user("auditor-330726"));
        Answer replay = api.post("/" + service + "/dead-letters/replay", whole.user("administrator-330726"), null);

        assertThat(verification.expect(200).body().path("brokenAt").asText("null")).isEqualTo("null");
        assertThat(replay.expect(200).body().get("failed").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"/intake/cases,window-clerk-330726", "/notice/receptions,reception-planner-330726",
            "/feedback/cases/330726-26-00000001-0/replies,handler-330726-zrzy"})
    void namesWhatIsWrongInABody(String path, String user) throws Exception {
        String token = whole.user(user);

        assertProblem(raw(path, token, "{\"kind\": "), 400, "malformed-request");
        assertProblem(raw(path, token, ""), 400, "malformed-request");
        Answer unknown = raw(path, token, "{\"nonsense\": 1}");
        assertProblem(unknown, 422, "validation-failed");
        assertThat(unknown.body().get("errors").findValuesAsText("field")).contains("nonsense");
        assertProblem(raw(path, token, "[]"), 422, "validation-failed");
        assertProblem(raw(path, token, "{\"nonsense\": \"" + "x".repeat(10_000_000) + "\"}"), 413, "too-large");
    }

    @Test
    void refusesARegistrationWithEveryFieldNamed() {
        ObjectNode submission = SystemUnderTest.samples().submission(3).put("place", "999999999999").put("title", "a\u0007b");
        submission.withArray("/claims").forEach(claim -> ((ObjectNode) claim).put("category", "weather"));
        for (int i = 0; i < 6; i++) {
            submission.withArray("/petitioners").addObject().put("name", "示例代表" + i).put("medium", "PORTAL")
                    .put("representative", true);
        }

        Answer answer = api.post("/intake/cases", whole.client("demo"), submission, "Idempotency-Key", newKey());

        assertProblem(answer, 422, "validation-failed");
        assertThat(answer.body().get("errors").findValuesAsText("field")).contains("title");
    }

    @Test
    void aKeyIsGoodForOneSubmissionOnly() {
        String key = newKey();
        ObjectNode submission = SystemUnderTest.samples().submission(4);
        Answer first = api.post("/intake/cases", whole.client("demo"), submission, "Idempotency-Key", key).expect(201);

        Answer again = api.post("/intake/cases", whole.client("demo"), submission, "Idempotency-Key", key);
        Answer other = api.post("/intake/cases", whole.client("demo"), SystemUnderTest.samples().submission(5),
                "Idempotency-Key", key);

        assertThat(again.expect(201).body()).isEqualTo(first.body());
        assertProblem(other, 422, "idempotency-key-reused");
    }

    @Test
    void limitsGuessesOfAQueryCode() {
        String number = api.post("/intake/cases", whole.client("demo"), SystemUnderTest.samples().submission(6),
                "Idempotency-Key", newKey()).expect(201).text("/caseNumber");
        ObjectNode guess = Api.JSON.createObjectNode().put("caseNumber", number);
        guess.set("queryCode", TextNode.valueOf("0000000000"));

        for (int i = 0; i < 5; i++) {
            assertThat(api.post("/intake/track", null, guess).status()).isEqualTo(404);
        }

        assertProblem(api.post("/intake/track", null, guess), 429, "too-many-requests");
    }

    @Test
    void hidesOtherPeoplesCases() {
        String number = api.post("/intake/cases", whole.client("demo"), SystemUnderTest.samples().submission(8),
                "Idempotency-Key", newKey()).expect(201).text("/caseNumber");
        String stranger = whole.user("handler-330726-jy");

        assertThat(api.get("/intake/cases/" + number, stranger).status()).isEqualTo(404);
        assertThat(api.get("/feedback/cases/" + number, stranger).status()).isEqualTo(404);
        assertThat(api.get("/routing/cases/" + number, stranger).status()).isEqualTo(404);
    }

    private static void assertProblem(Answer answer, int status, String slug) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.text("/type")).isEqualTo("/problems/" + slug);
        assertThat(answer.body().get("status").asInt()).isEqualTo(status);
        assertThat(answer.text("/title")).isNotBlank();
        assertThat(answer.text("/traceId")).isNotBlank();
    }

    private Answer raw(String path, String token, String body) throws Exception {
        URI target = whole.origin().resolve(path);
        try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> response = http.send(HttpRequest.newBuilder(target)
                    .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                    .header("Idempotency-Key", newKey()).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            return new Answer(response.statusCode(), Api.JSON.readTree(response.body()), java.util.Optional.empty());
        }
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
