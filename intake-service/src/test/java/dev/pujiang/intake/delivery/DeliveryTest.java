package dev.pujiang.intake.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.pujiang.intake.IntakeTest;
import dev.pujiang.intake.Others;
import dev.pujiang.intake.Submission;
import dev.pujiang.testing.Tokens;
import dev.pujiang.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class DeliveryTest extends IntakeTest {
    private static final String BODY = "330726-zrzy";

    @Test
    void deliversOnTheTrackingPageAtOnce() {
        var answer = registered(Submission.valid().petitioners(2, one -> one).json());

        try (var others = Others.onOpenTopics()) {
            others.reply(answer.getString("caseNumber"), claim(answer), BODY);
            await().untilAsserted(() -> assertThat(notified(others, answer, "pujiang.cases")).hasSize(2));
        }
    }

    @Test
    void deliversAReplyToldTwiceOnce() {
        var answer = registered(Submission.valid().json());
        var reply = UUID.randomUUID();

        try (var others = Others.onOpenTopics()) {
            others.reply(reply, answer.getString("caseNumber"), claim(answer), BODY);
            others.reply(reply, answer.getString("caseNumber"), claim(answer), BODY);
            var second = others.reply(answer.getString("caseNumber"), claim(answer), BODY);
            await().untilAsserted(
                    () -> assertThat(notified(others, answer, "pujiang.cases"))
                            .anyMatch(json -> json.contains(second.toString())));

            assertThat(notified(others, answer, "pujiang.cases")).hasSize(2);
        }
    }

    @Test
    void waitsForTheOfficeWhereTheReplyIsHandedOver() {
        var answer = registered(Submission.valid().petitioner(DeliveryTest::byLetter).json());
        var number = answer.getString("caseNumber");

        try (var others = Others.onOpenTopics()) {
            others.reply(number, claim(answer), BODY);
            var delivery = awaitDelivery(number);
            String at = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();

            confirm(number, delivery, at).statusCode(200).body("deliveredAt", equalTo(at));
            confirm(number, delivery, at).statusCode(200);

            await().untilAsserted(() -> assertThat(notified(others, answer, "pujiang.cases")).hasSize(1)
                    .allMatch(json -> json.contains("\"medium\":\"LETTER\"")));
            window().get("/intake/deliveries?limit=100").then().body("items.caseNumber", not(hasItem(number)));
            confirm(number, delivery, Instant.now().minusMillis(1).toString()).statusCode(409)
                    .body("type", equalTo("/problems/delivery-already-confirmed"));
        }
    }

    @Test
    void refusesADateThatCannotBe() {
        var answer = registered(Submission.valid().petitioner(DeliveryTest::byLetter).json());
        var number = answer.getString("caseNumber");

        try (var others = Others.onOpenTopics()) {
            others.reply(number, claim(answer), BODY);
            var delivery = awaitDelivery(number);

            confirm(number, delivery, Instant.now().plusSeconds(600).toString()).statusCode(422)
                    .body("errors[0].code", equalTo("past-or-present"));
            confirm(number, delivery, "2020-01-01T00:00:00Z").statusCode(422).body("errors[0].code", equalTo("before-reply"));
            window().contentType(ContentType.JSON).body(Map.of()).post(path(number, delivery)).then().statusCode(422);
        }
    }

    @Test
    void doesNotExistForOtherOffices() {
        var answer = registered(Submission.valid().petitioner(DeliveryTest::byLetter).json());
        var number = answer.getString("caseNumber");

        try (var others = Others.onOpenTopics()) {
            others.reply(number, claim(answer), BODY);
            var delivery = awaitDelivery(number);

            as(Tokens.staff("clerk-hz", "3301-xfj", "3301", "case:deliver")).contentType(ContentType.JSON)
                    .body(Map.of("deliveredAt", Instant.now().toString(), "evidence", "x")).post(path(number, delivery)).then()
                    .statusCode(404);
            handler(BODY).get("/intake/deliveries").then().statusCode(403);
        }
    }

    @Test
    void keepsWhatConcernsAnAccusationOnTheRestrictedTopic() {
        var answer = registered(Submission.valid().with("kind", "REPORT").json());

        try (var others = Others.onRestrictedTopics()) {
            others.reply(answer.getString("caseNumber"), claim(answer), "330726-jw");
            await().untilAsserted(() -> assertThat(notified(others, answer, "pujiang.cases.restricted")).hasSize(1));

            assertThat(others.topics().read("pujiang.cases", answer.getString("caseNumber"))).isEmpty();
        }
    }

    private static String claim(JsonPath answer) {
        return window().get("/intake/cases/" + answer.getString("caseNumber")).jsonPath().getString("claims[0].claimId");
    }

    private static String awaitDelivery(String number) {
        await().untilAsserted(() -> window().get("/intake/deliveries?limit=100").then().statusCode(200)
                .body("items.caseNumber", hasItem(number)));
        return window().get("/intake/deliveries?limit=100").jsonPath()
                .getString("items.find { it.caseNumber == '" + number + "' }.deliveryId");
    }

    private static List<String> notified(Others others, JsonPath answer, String topic) {
        return others.topics().read(topic, answer.getString("caseNumber")).stream()
                .filter(event -> event.getType().equals("dev.pujiang.case.notified.v1")).map(Topics::json).toList();
    }

    private static ValidatableResponse confirm(String number, String delivery, String at) {
        return window().contentType(ContentType.JSON).body(Map.of("deliveredAt", at, "evidence", "挂号信 XA123"))
                .post(path(number, delivery)).then();
    }

    private static String path(String number, String delivery) {
        return "/intake/cases/" + number + "/deliveries/" + delivery + "/confirmation";
    }

    private static Map<String, Object> byLetter(Map<String, Object> petitioner) {
        petitioner.putAll(Map.of("medium", "LETTER", "address", "浙江省金华市浦江县"));
        return petitioner;
    }
}
