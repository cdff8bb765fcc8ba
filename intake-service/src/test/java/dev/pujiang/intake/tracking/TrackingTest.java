package dev.pujiang.intake.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.pujiang.intake.IntakeTest;
import dev.pujiang.intake.Others;
import dev.pujiang.intake.Submission;
import dev.pujiang.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class TrackingTest extends IntakeTest {

    @Test
    void opensTheCaseToWhoeverHasNumberAndCode() {
        var answer = registered(Submission.valid().json());

        petitioner(token(answer, 0)).get("/intake/track/case").then().statusCode(200)
                .body("caseNumber", equalTo(answer.getString("caseNumber")))
                .body("title", equalTo("村道损坏三年无人维修")).body("steps.step", contains("REGISTERED"))
                .body("steps[0].text", equalTo("已登记")).body("claims[0].request", equalTo("请尽快修复道路"));
    }

    @Test
    void readsNumberAndCodeAsPeopleWriteThem() {
        var answer = registered(Submission.valid().json());
        String code = answer.getString("petitioners[0].queryCode");

        prove(answer.getString("caseNumber").replace("-", " "),
                code.substring(0, 5).toLowerCase() + " - " + code.substring(5)).statusCode(200).body("token", notNullValue());
    }

    @Test
    void answersAWrongCodeAndAnUnknownNumberAlike() {
        var answer = registered(Submission.valid().json());

        var wrong = prove(answer.getString("caseNumber"), "ZZZZZZZZZZ").statusCode(404)
                .body("type", equalTo("/problems/wrong-query-code")).extract().jsonPath();
        var unknown = prove("110101-26-00000001-9", "ZZZZZZZZZZ").statusCode(404).extract().jsonPath();

        assertThat(unknown.getString("type")).isEqualTo(wrong.getString("type"));
        assertThat(unknown.getString("detail")).isEqualTo(wrong.getString("detail"));
    }

    @Test
    void limitsGuessesPerCaseEvenWhenTheyComeAtOnce() throws Exception {
        var answer = registered(Submission.valid().json());
        String number = answer.getString("caseNumber");
        Callable<Integer> guess = () -> prove(number, "ZZZZZZZZZZ").extract().statusCode();

        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(10)) {
            answers = threads.invokeAll(IntStream.range(0, 12).mapToObj(i -> guess).toList()).stream()
                    .map(Future::resultNow).toList();
        }

        assertThat(answers).filteredOn(status -> status == 404).hasSize(5);
        prove(number, answer.getString("petitioners[0].queryCode")).statusCode(429)
                .header("Retry-After", matchesPattern("[1-9]\\d{0,2}")).body("type", equalTo("/problems/too-many-requests"));
    }

    @Test
    void refusesAProofWithoutItsParts() {
        anonymous().contentType(ContentType.JSON).body(Map.of()).post("/intake/track").then().statusCode(422)
                .body("errors.field", hasSize(2));
    }

    @Test
    void isClosedToEverybodyElse() {
        anonymous().get("/intake/track/case").then().statusCode(401);
        window().get("/intake/track/case").then().statusCode(403);
        petitioner(Tokens.petitioner("330726-26-88888888-1", UUID.randomUUID())).get("/intake/track/case").then()
                .statusCode(404);
        var token = token(registered(Submission.valid().json()), 0);
        var other = registered(Submission.valid().json()).getString("caseNumber");
        petitioner(token).get("/intake/cases/" + other).then().statusCode(403);
    }

    @Test
    void showsEveryStepInWordsAndWhoLooked() {
        var answer = registered(Submission.valid().petitioners(2, one -> one).json());
        String number = answer.getString("caseNumber");
        String claim = window().get("/intake/cases/" + number).jsonPath().getString("claims[0].claimId");
        var body = "330726-sl";

        try (var others = Others.onOpenTopics()) {
            others.list(body, "浦江县水务局", "Pujiang Water Bureau");
            var assignment = others.assign(number, claim, body);
            others.sign(number, claim, assignment, body);
            others.accept(number, claim, assignment, body);
            others.conclude(number, claim, assignment, body);
            steps(answer, 4);
            others.reply(number, claim, body);
            steps(answer, 6);
            others.rate(number, answer.getString("petitioners[0].petitionerId"));
            others.rate(number, answer.getString("petitioners[1].petitionerId"));
            others.close(number);
            steps(answer, 8);
        }

        petitioner(token(answer, 0)).get("/intake/track/case").then().statusCode(200)
                .body("steps.step", contains("REGISTERED", "ASSIGNED", "SIGNED", "ACCEPTED", "REPLY_ISSUED", "DELIVERED",
                        "RATED", "CLOSED"))
                .body("steps[1].text", containsString("浦江县水务局")).body("steps[1].claim", equalTo(1))
                .body("claims[0].outcome", equalTo("SUPPORTED")).body("deliveries", hasSize(1))
                .body("looks[0].bodyName", equalTo("330726-xfj")).body("closed", equalTo(true));
    }

    private static void steps(JsonPath answer, int count) {
        await().untilAsserted(() -> petitioner(token(answer, 0)).get("/intake/track/case").then()
                .body("steps", hasSize(count)));
    }

    static String token(JsonPath answer, int petitioner) {
        return prove(answer.getString("caseNumber"), answer.getString("petitioners[" + petitioner + "].queryCode"))
                .statusCode(200).extract().path("token");
    }

    private static ValidatableResponse prove(String number, String code) {
        return anonymous().contentType(ContentType.JSON).body(Map.of("caseNumber", number, "queryCode", code))
                .post("/intake/track").then();
    }
}
