package dev.pujiang.intake.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.pujiang.intake.IntakeTest;
import dev.pujiang.intake.Submission;
import dev.pujiang.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class RegistrationTest extends IntakeTest {

    @Test
    void givesNumberAndQueryCodeAtOnce() {
        portal().header("Idempotency-Key", UUID.randomUUID()).contentType(ContentType.JSON)
                .body(Submission.valid().json()).post("/intake/cases").then().statusCode(201)
                .body("caseNumber", matchesPattern("330726-\\d\\d-\\d{8}-\\d"))
                .body("petitioners", hasSize(1))
                .body("petitioners[0].ordinal", equalTo(1))
                .body("petitioners[0].queryCode", matchesPattern("[0-9A-HJKMNP-TV-Z]{10}"))
                .header("Location", matchesPattern(".*/intake/cases/330726-.*"));
    }

    @Test
    void givesEveryPetitionerAnOwnQueryCode() {
        var answer = registered(Submission.valid().petitioners(3, petitioner -> petitioner).json());

        assertThat(Set.copyOf(answer.getList("petitioners.queryCode"))).hasSize(3);
    }

    @Test
    void fillsUpTheCountyWithZerosAboveCounties() {
        assertThat(registered(Submission.valid().with("place", "3307").json()).getString("caseNumber")).startsWith("330700-");
        assertThat(registered(Submission.valid().with("place", "33").json()).getString("caseNumber")).startsWith("330000-");
    }

    @Test
    void takesADivisionCodePaddedWithZeros() {
        var number = registered(Submission.valid().with("place", "330726000000").json()).getString("caseNumber");

        window().get("/intake/cases/" + number).then().statusCode(200).body("place", equalTo("330726"));
    }

    @Test
    void answersARepeatedSubmissionWithTheSameCase() {
        var key = UUID.randomUUID().toString();

        String first = submit(key, Submission.valid()).statusCode(201).extract().asString();
        String second = submit(key, Submission.valid()).statusCode(201).extract().asString();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void refusesAReusedKeyWithAnotherBody() {
        var key = UUID.randomUUID().toString();
        submit(key, Submission.valid()).statusCode(201);

        submit(key, Submission.valid().with("title", "另一件事")).statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void keepsTheKeysOfTwoClientsApart() {
        var key = UUID.randomUUID().toString();
        var first = submit(key, Submission.valid()).statusCode(201).extract().jsonPath().getString("caseNumber");

        as(Tokens.machine("hotline-demo", "channel:submit")).header("Idempotency-Key", key).contentType(ContentType.JSON)
                .body(Submission.valid().with("title", "另一件事").json()).post("/intake/cases").then().statusCode(201)
                .body("caseNumber", not(first));
    }

    @Test
    void makesOneCaseOfConcurrentDuplicates() throws Exception {
        var key = UUID.randomUUID().toString();
        Callable<String> submission = () -> submit(key, Submission.valid()).statusCode(201).extract().asString();

        Set<String> answers;
        try (var threads = Executors.newFixedThreadPool(12)) {
            answers = threads.invokeAll(IntStream.range(0, 24).mapToObj(i -> submission).toList()).stream()
                    .map(Future::resultNow).collect(Collectors.toSet());
        }

        assertThat(answers).hasSize(1);
    }

    @Test
    void asksForAnIdempotencyKey() {
        portal().contentType(ContentType.JSON).body(Submission.valid().json()).post("/intake/cases").then().statusCode(400)
                .body("type", equalTo("/problems/missing-header")).body("errors[0].field", equalTo("Idempotency-Key"));
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                Arguments.of(Submission.valid().without("kind"), "kind", "not-null"),
                Arguments.of(Submission.valid().with("kind", "COMPLAINT"), "kind", "unknown-value"),
                Arguments.of(Submission.valid().with("title", ""), "title", "not-blank"),
                Arguments.of(Submission.valid().with("title", 12), "title", "wrong-type"),
                Arguments.of(Submission.valid().with("title", "长".repeat(121)), "title", "size"),
                Arguments.of(Submission.valid().with("statement", "长".repeat(20001)), "statement", "size"),
                Arguments.of(Submission.valid().with("statement", "铃\u0007声"), "statement", "control-character"),
                Arguments.of(Submission.valid().with("place", "999999"), "place", "unknown-division"),
                Arguments.of(Submission.valid().with("place", "浦江"), "place", "unknown-division"),
                Arguments.of(Submission.valid().with("favourite", "x"), "favourite", "unknown-field"),
                Arguments.of(Submission.valid().with("claims", List.of()), "claims", "not-empty"),
                Arguments.of(Submission.valid().with("claims", List.of(Map.of("category", "weather", "request", "晴"))),
                        "claims[0].category", "unknown-category"),
                Arguments.of(Submission.valid().with("claims",
                        List.of(Map.of("category", "land", "request", "长".repeat(2001)))), "claims[0].request", "size"),
                Arguments.of(Submission.valid().with("petitioners", List.of()), "petitioners", "not-empty"),
                Arguments.of(Submission.valid().petitioners(6, one -> with(one, "representative", true)), "petitioners",
                        "too-many-representatives"),
                Arguments.of(Submission.valid().petitioners(2, one -> one).with("persons", 1), "persons",
                        "fewer-than-petitioners"),
                Arguments.of(Submission.valid().petitioner(one -> with(one, "medium", "LETTER")), "petitioners[0].address",
                        "required-for-letter"),
                Arguments.of(Submission.valid().petitioner(one -> with(one, "medium", "PHONE")), "petitioners[0].phone",
                        "required-for-phone"),
                Arguments.of(Submission.valid().petitioner(one -> with(one, "name", "张\u0000三")), "petitioners[0].name",
                        "control-character"),
                Arguments.of(Submission.valid().with("receivedAt", Instant.now().plusSeconds(3600).toString()), "receivedAt",
                        "past-or-present"),
                Arguments.of(Submission.valid().with("receivedAt", "-999999999-01-01T00:00:00Z"), "receivedAt", "invalid-time"),
                Arguments.of(Submission.valid().with("place", "9".repeat(40)), "place", "unknown-division"),
                Arguments.of(Submission.valid().with("channel", "AGENT").with("agent",
                        Map.of("name", "李四", "mandateScope", "代为提交", "mandateUntil", "+999999999-12-31")), "agent.mandateUntil",
                        "invalid-time"),
                Arguments.of(Submission.valid().with("receivedAt", "yesterday"), "receivedAt", "invalid-time"),
                Arguments.of(Submission.valid().with("receptionId", UUID.randomUUID().toString()), "receptionId",
                        "unknown-reception"),
                Arguments.of(Submission.valid().with("channel", "AGENT"), "agent", "required-for-agent-channel"),
                Arguments.of(Submission.valid().with("channel", "AGENT").with("agent",
                        Map.of("name", "李四", "mandateScope", "代为提交", "mandateUntil", "2020-01-01")), "agent.mandateUntil",
                        "mandate-expired"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("spoilt")
    void refusesNamingTheField(Submission spoilt, String field, String code) {
        window().header("Idempotency-Key", UUID.randomUUID()).contentType(ContentType.JSON).body(spoilt.json())
                .post("/intake/cases").then().statusCode(422).contentType("application/problem+json")
                .body("type", equalTo("/problems/validation-failed"))
                .body("errors.find { it.field == '" + field + "' }.code", equalTo(code));
    }

    @Test
    void namesAllFaultsAtOnce() {
        var spoilt = Submission.valid().with("title", " ").with("place", "00").with("persons", 0)
                .with("claims", List.of(Map.of("category", "weather", "request", "")));

        window().header("Idempotency-Key", UUID.randomUUID()).contentType(ContentType.JSON).body(spoilt.json())
                .post("/intake/cases").then().statusCode(422)
                .body("errors.field", containsInAnyOrder("title", "place", "persons", "claims[0].category",
                        "claims[0].request"));
    }

    @Test
    void refusesMalformedJson() {
        portal().header("Idempotency-Key", UUID.randomUUID()).contentType(ContentType.JSON).body("{\"kind\": \"APPEAL\", ")
                .post("/intake/cases").then().statusCode(400).body("type", equalTo("/problems/malformed-request"));
    }

    @Test
    void refusesTenMegabytes() {
        portal().header("Idempotency-Key", UUID.randomUUID()).contentType(ContentType.JSON)
                .body(Submission.valid().with("statement", "x".repeat(10_000_000)).json())
                .post("/intake/cases").then().statusCode(413).body("type", equalTo("/problems/too-large"));
    }

    @Test
    void letsMachinesUseTheirChannelsOnly() {
        portal().header("Idempotency-Key", UUID.randomUUID()).contentType(ContentType.JSON)
                .body(Submission.valid().with("channel", "COUNTER").json()).post("/intake/cases").then().statusCode(422)
                .body("errors.code", hasItem("channel-not-allowed"));
    }

    @Test
    void refusesWhoeverIsNotPermitted() {
        var body = Submission.valid().json();

        anonymous().contentType(ContentType.JSON).body(body).post("/intake/cases").then().statusCode(401);
        as(Tokens.expired("clerk", "case:register")).contentType(ContentType.JSON).body(body).post("/intake/cases").then()
                .statusCode(401);
        as(Tokens.foreign("clerk", "case:register")).contentType(ContentType.JSON).body(body).post("/intake/cases").then()
                .statusCode(401);
        handler("330726-zrzy").contentType(ContentType.JSON).body(body).post("/intake/cases").then().statusCode(403);
    }

    @Test
    void takesAGroupWithFiveRepresentativesAndAnAgent() {
        var answer = registered(Submission.valid().petitioners(5, one -> with(one, "representative", true)).with("persons", 37)
                .with("channel", "AGENT").with("agent",
                        Map.of("name", "李四", "mandateScope", "代为提交并接收答复", "mandateUntil", "2099-12-31"))
                .json());

        window().get("/intake/cases/" + answer.getString("caseNumber")).then().statusCode(200)
                .body("persons", equalTo(37)).body("agent.name", equalTo("李四"))
                .body("petitioners.representative", hasItems(true));
    }

    private static ValidatableResponse submit(String key, Submission submission) {
        return portal().header("Idempotency-Key", key).contentType(ContentType.JSON).body(submission.json())
                .post("/intake/cases").then();
    }

    private static Map<String, Object> with(Map<String, Object> petitioner, String field, Object value) {
        petitioner.put(field, value);
        return petitioner;
    }
}
