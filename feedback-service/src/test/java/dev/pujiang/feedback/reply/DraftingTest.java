package dev.pujiang.feedback.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.pujiang.feedback.FeedbackTest;
import dev.pujiang.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class DraftingTest extends FeedbackTest {

    @Test
    void keepsADraftWithItsVersionAndPlace() {
        Given given = readyFor(BODY, appeal());

        ValidatableResponse answer = post(handler(BODY), given, text(given), key());

        answer.statusCode(201).header("Location", startsWith("http")).header("ETag", "\"0\"").body("status", equalTo("DRAFT"))
                .body("body", equalTo(BODY)).body("claims[0].outcome", equalTo("SUPPORTED"));
    }

    @Test
    void makesOneDraftOfTheSameSubmissionSentTwice() {
        Given given = readyFor(BODY, appeal());
        String key = key();
        String first = post(handler(BODY), given, text(given), key).statusCode(201).extract().path("id");

        ValidatableResponse again = post(handler(BODY), given, text(given), key);

        again.statusCode(201).body("id", equalTo(first));
        assertThat(count("select count(*) from reply where case_number = ?", given.number())).isOne();
    }

    @Test
    void refusesAKeyReusedForAnotherText() {
        Given given = readyFor(BODY, appeal());
        String key = key();
        post(handler(BODY), given, text(given), key).statusCode(201);

        ValidatableResponse other = post(handler(BODY), given, with(given, "facts", "另一份事实"), key);

        other.statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void demandsAKey() {
        Given given = readyFor(BODY, appeal());

        handler(BODY).body(text(given)).post("/feedback/cases/" + given.number() + "/replies").then().statusCode(400)
                .body("type", equalTo("/problems/missing-header"));
    }

    @Test
    void namesEveryFieldThatIsMissingTooLongOrUnknown() {
        Given given = readyFor(BODY, appeal());
        Map<String, Object> text = new HashMap<>(text(given));
        text.put("facts", " ");
        text.put("reasons", "字".repeat(20001));
        text.put("decision", "同意\u0007");
        text.put("claims", List.of(Map.of("claimId", given.claim().toString(), "outcome", "SUPPORTED")));

        ValidatableResponse answer = post(handler(BODY), given, text, key());

        answer.statusCode(422).body("type", equalTo("/problems/validation-failed")).body("errors.field",
                containsInAnyOrder("facts", "reasons", "decision", "claims[0].evidence"));
        text.put("author", "张三");
        post(handler(BODY), given, text, key()).statusCode(422).body("errors.code", hasItems("unknown-field"));
    }

    @Test
    void refusesPhoneAndIdentityNumbersNamingTheText() {
        Given given = readyFor(BODY, appeal());

        ValidatableResponse answer = post(handler(BODY), given, with(given, "facts", "已电话联系13800138000"), key());

        answer.statusCode(422).body("type", equalTo("/problems/personal-data-in-text"))
                .body("errors[0].field", equalTo("facts"))
                .body("errors[0].code", equalTo("phone-number")).body("errors[0].message", notNullValue());
    }

    @Test
    void refusesAClaimTheCaseDoesNotHaveAndOneAnsweredTwice() {
        Given given = readyFor(BODY, appeal());
        Map<String, String> unknown = Map.of("claimId", UUID.randomUUID().toString(), "outcome", "EXPLAINED", "evidence", "无");

        post(handler(BODY), given, with(given, "claims", List.of(unknown)), key()).statusCode(422)
                .body("errors[0].field", equalTo("claims[0].claimId")).body("errors[0].code", equalTo("unknown-claim"));
        post(handler(BODY), given, with(given, "claims", List.of(unknown, unknown)), key()).statusCode(422)
                .body("errors[0].field", equalTo("claims[1].claimId")).body("errors[0].code", equalTo("duplicate-claim"));
    }

    @Test
    void refusesABodyThatHasNotAccepted() {
        Given given = assigned(registered(appeal()), BODY);

        post(handler(BODY), given, text(given), key()).statusCode(409)
                .body("type", equalTo("/problems/assignment-not-accepted")).body("claimId", equalTo(given.claim().toString()));
    }

    @Test
    void doesNotKnowTheCasesOfOtherBodies() {
        Given given = readyFor(BODY, appeal());

        post(handler(OTHER_BODY), given, text(given), key()).statusCode(404);
        post(handler(BODY), appeal(), text(given), key()).statusCode(404);
    }

    @Test
    void turnsAwayWhoHasNoTokenOrNoPermission() {
        Given given = readyFor(BODY, appeal());

        post(RestAssured.given().contentType("application/json"), given, text(given), key()).statusCode(401);
        post(as(Tokens.staff("reader", BODY, "330726", "reply:read")), given, text(given), key()).statusCode(403);
        post(as(Tokens.expired("handler", "reply:write")), given, text(given), key()).statusCode(401);
        post(petitioner(given, given.petitioner()), given, text(given), key()).statusCode(403);
    }

    @Test
    void changesADraftOnlyForWhoHasSeenItsPresentState() {
        Given given = readyFor(BODY, appeal());
        String reply = drafted(given, BODY);

        put(reply, given, "\"0\"", BODY).statusCode(200).header("ETag", "\"1\"").body("facts", equalTo("补充调查的事实"));

        put(reply, given, "\"0\"", BODY).statusCode(412).body("type", equalTo("/problems/version-mismatch"));
        put(reply, given, null, BODY).statusCode(428);
        put(reply, given, "\"1\"", OTHER_BODY).statusCode(404);
    }

    @Test
    void showsADraftToItsOwnBodyOnly() {
        Given given = readyFor(BODY, appeal());
        String reply = drafted(given, BODY);

        handler(BODY).get("/feedback/replies/" + reply).then().statusCode(200).header("ETag", "\"0\"");
        handler(OTHER_BODY).get("/feedback/replies/" + reply).then().statusCode(404);
        as(Tokens.staff("supervisor", "330726-xfj", "330726", "reply:read")).get("/feedback/replies/" + reply).then()
                .statusCode(404);
        petitioner(given, given.petitioner()).get("/feedback/replies/" + reply).then().statusCode(404);
        handler(BODY).get("/feedback/replies/none").then().statusCode(404);
    }

    private static ValidatableResponse post(RequestSpecification who, Given given, Map<String, Object> text, String key) {
        return who.header("Idempotency-Key", key).body(text).post("/feedback/cases/" + given.number() + "/replies").then();
    }

    private static ValidatableResponse put(String reply, Given given, String ifMatch, String body) {
        RequestSpecification request = handler(body).body(with(given, "facts", "补充调查的事实"));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/feedback/replies/" + reply).then();
    }

    private static Map<String, Object> with(Given given, String field, Object value) {
        Map<String, Object> text = new HashMap<>(text(given));
        text.put(field, value);
        return text;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
