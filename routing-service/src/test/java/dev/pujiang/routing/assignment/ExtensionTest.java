package dev.pujiang.routing.assignment;

import static dev.pujiang.routing.Staff.bodyHead;
import static dev.pujiang.routing.Staff.handler;
import static dev.pujiang.routing.Staff.petitioner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.pujiang.events.Kind;
import dev.pujiang.routing.RegisteredCase;
import dev.pujiang.routing.RoutingTest;
import dev.pujiang.routing.TestClock;
import dev.pujiang.routing.sql.Rows;
import dev.pujiang.testing.Topics;
import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R-CLOCKS: one extension of at most 30 days by the head of the body, petitioner told why. */
@RoutingTest
class ExtensionTest {

    private static final String BODY = "330726-zrzy";
    private static final String WHY = "The survey of the river takes until spring.";

    @Inject
    AgroalDataSource database;
    @Inject
    TestClock clock;

    private Topics topics;
    private RegisteredCase registered;
    private String assignment;

    @BeforeEach
    void register() {
        topics = Topics.ofThisRun();
        registered = new RegisteredCase(Kind.APPEAL, "330726101", "land");
        registered.register(topics);
        assignment = "/routing/assignments/" + registered.awaitAssignments().getFirst();
    }

    @AfterEach
    void close() {
        topics.close();
        clock.reset();
    }

    @Test
    void theHeadOfTheBodyExtendsAndThePetitionerIsToldWhy() {
        accept();

        extend("\"2\"", 30, WHY).statusCode(200).header("ETag", "\"3\"").body("status", equalTo("ACCEPTED"))
                .body("extension.days", equalTo(30)).body("extension.reason", equalTo(WHY))
                .body("due.lastDay", equalTo("2027-02-22"));

        petitioner(registered.number).get("/routing/cases/" + registered.number).then().statusCode(200)
                .body("assignments[0].extension.reason", equalTo(WHY));
        petitioner(registered.number).get("/routing/clocks?case=" + registered.number).then()
                .body("items[2].derivation.explanation", hasItem("Extension: 30 days."));
        List<CloudEvent> events = registered.awaitEvents(topics, "pujiang.assignments", 4);
        JsonObject recomputed = new JsonObject(Topics.json(events.getLast()));
        assertThat(events.getLast().getType()).isEqualTo("dev.pujiang.deadline.recomputed.v1");
        assertThat(recomputed.getString("cause")).isEqualTo("EXTENSION");
        assertThat(recomputed.getString("previousLastDay")).isEqualTo("2027-01-22");
        assertThat(recomputed.getJsonObject("term").getString("lastDay")).isEqualTo("2027-02-22");
        assertThat(Topics.json(events.getLast())).doesNotContain("survey");
        assertThat(new Rows(database).list("select detail from audit_entry where object = ? and action = 'assignment.extend'",
                row -> row.getString(1), registered.number)).singleElement().asString().contains("\"days\":\"30\"")
                .doesNotContain("survey");
    }

    @Test
    void extendsOnceOnly() {
        accept();
        extend("\"2\"", 10, WHY).statusCode(200);

        extend("\"3\"", 5, WHY).statusCode(409).body("type", equalTo("/problems/term-not-extendable"))
                .body("errors.field", contains("days")).body("errors.code", contains("second-extension"))
                .body("errors[0].message", containsString("a term is extended once only"));

        handler(BODY).get(assignment).then().body("extension.days", equalTo(10)).body("version", equalTo(3));
    }

    @Test
    void theSameExtensionSentTwiceCountsOnce() {
        accept();
        extend("\"2\"", 10, WHY).statusCode(200);

        extend("\"2\"", 10, WHY).statusCode(412);
    }

    @Test
    void refusesMoreDaysThanThePolicyAllowsAndNone() {
        accept();

        extend("\"2\"", 31, WHY).statusCode(422).body("type", equalTo("/problems/validation-failed"))
                .body("errors.field", contains("days")).body("errors.code", contains("extension-too-long"))
                .body("errors[0].message", equalTo("an extension by 31 days; at most 30 are allowed"));
        extend("\"2\"", 0, WHY).statusCode(422).body("errors.code", contains("extension-too-short"));
        extend("\"2\"", -1, WHY).statusCode(422);
        extend("\"2\"", 30, WHY).statusCode(200);
    }

    @Test
    void refusesAnExtensionWithoutAReasonThatCanBeRead() {
        accept();

        extend("\"2\"", 30, " ").statusCode(422).body("errors.field", contains("reason"));
        extend("\"2\"", 30, "x".repeat(2001)).statusCode(422).body("errors.field", contains("reason"));
        extend("\"2\"", 30, "\u202e").statusCode(422).body("errors.code", hasItem("control-character"));
        bodyHead(BODY).header("If-Match", "\"2\"").contentType("application/json").body("{}").post(assignment + "/extension")
                .then().statusCode(422).body("errors.field", contains("days", "reason"));
    }

    @Test
    void keepsPersonalDataOutOfTheReason() {
        accept();

        extend("\"2\"", 30, "Please call 138 0013 8000").statusCode(422)
                .body("type", equalTo("/problems/personal-data-in-text"))
                .body("errors.field", contains("reason")).body("errors.code", contains("phone-number"));
        extend("\"2\"", 30, "As told in case " + registered.number).statusCode(200);
    }

    @Test
    void refusesAnExtensionAfterTheEnd() {
        accept();
        clock.set("2027-01-22T16:00:00Z");

        extend("\"2\"", 30, WHY).statusCode(409).body("type", equalTo("/problems/term-not-extendable"))
                .body("errors.code", contains("extension-after-end"));
    }

    @Test
    void extendsOnTheLastDay() {
        accept();
        clock.set("2027-01-22T15:59:00Z");

        extend("\"2\"", 30, WHY).statusCode(200);
    }

    @Test
    void refusesAnExtensionOfWhatIsNotBeingHandled() {
        extend("\"0\"", 30, WHY).statusCode(409).body("type", equalTo("/problems/step-not-allowed"));
    }

    @Test
    void refusesAnExtensionOfATermThatDoesNotRun() {
        accept();
        new Rows(database).change("delete from running_clock where case_number = ?", registered.number);

        extend("\"2\"", 30, WHY).statusCode(409).body("type", equalTo("/problems/term-not-extendable"));

        handler(BODY).get(assignment).then().body("extension", equalTo(null)).body("version", equalTo(2));
    }

    @Test
    void refusesAnExtensionByAnybodyElse() {
        accept();

        handler(BODY).header("If-Match", "\"2\"").contentType("application/json").body(json(30, WHY))
                .post(assignment + "/extension").then().statusCode(403);
        bodyHead("330726-sl").header("If-Match", "\"2\"").contentType("application/json").body(json(30, WHY))
                .post(assignment + "/extension").then().statusCode(404);
        bodyHead(BODY).contentType("application/json").body(json(30, WHY)).post(assignment + "/extension").then()
                .statusCode(428);
    }

    private void accept() {
        handler(BODY).header("If-Match", "\"0\"").post(assignment + "/signature").then().statusCode(200);
        handler(BODY).header("If-Match", "\"1\"").post(assignment + "/acceptance").then().statusCode(200);
    }

    private ValidatableResponse extend(String version, int days, String reason) {
        return bodyHead(BODY).header("If-Match", version).contentType("application/json").body(json(days, reason))
                .post(assignment + "/extension").then();
    }

    private static String json(int days, String reason) {
        return new JsonObject().put("days", days).put("reason", reason).encode();
    }
}
