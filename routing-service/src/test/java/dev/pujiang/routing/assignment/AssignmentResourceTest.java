package dev.pujiang.routing.assignment;

import static dev.pujiang.routing.Staff.handler;
import static dev.pujiang.routing.Staff.nobody;
import static dev.pujiang.routing.Staff.petitioner;
import static dev.pujiang.routing.Staff.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.pujiang.events.Kind;
import dev.pujiang.routing.RegisteredCase;
import dev.pujiang.routing.RoutingTest;
import dev.pujiang.routing.Staff;
import dev.pujiang.testing.Tokens;
import dev.pujiang.testing.Topics;
import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RoutingTest
class AssignmentResourceTest {

    private static final String BODY = "330726-zrzy";
    private Topics topics;

    @BeforeEach
    void open() {
        topics = Topics.ofThisRun();
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void showsItsBodyAnAssignmentWithReasonsAndVersion() {
        String id = made(Kind.APPEAL, "land");

        handler(BODY).get("/routing/assignments/" + id).then().statusCode(200).header("ETag", "\"0\"")
                .body("body", equalTo(BODY)).body("post", equalTo("330726-zrzy-head")).body("status", equalTo("MADE"))
                .body("placeName", equalTo("浙江省金华市浦江县黄宅镇")).body("reasons.code", hasItem("rule"))
                .body("reasons.code", hasItem("level")).body("path", equalTo("ADMINISTRATIVE_PROCEDURE"));
    }

    @Test
    void signsAndThenAccepts() {
        RegisteredCase registered = registered(Kind.APPEAL, "land");
        String id = registered.awaitAssignments().getFirst();

        handler(BODY).header("If-Match", "\"0\"").post("/routing/assignments/" + id + "/signature").then().statusCode(200)
                .header("ETag", "\"1\"").body("status", equalTo("SIGNED"));
        handler(BODY).header("If-Match", "\"1\"").post("/routing/assignments/" + id + "/acceptance").then()
                .statusCode(200).header("ETag", "\"2\"").body("status", equalTo("ACCEPTED"));

        List<CloudEvent> events = registered.awaitEvents(topics, "pujiang.assignments", 3);
        assertThat(events).extracting(CloudEvent::getType).containsExactly("dev.pujiang.assignment.made.v1",
                "dev.pujiang.assignment.signed.v1", "dev.pujiang.assignment.accepted.v1");
        assertThat(events).extracting(event -> event.getExtension("sequence").toString()).containsExactly("1", "2", "3");
    }

    @Test
    void tellsOfASignedAccusationOnTheRestrictedTopicOnly() {
        RegisteredCase registered = registered(Kind.REPORT, "land");
        String id = registered.awaitAssignments().getFirst();

        handler("330726-jw").header("If-Match", "\"0\"").post("/routing/assignments/" + id + "/signature").then()
                .statusCode(200);

        registered.awaitEvents(topics, "pujiang.assignments.restricted", 2);
        assertThat(topics.read("pujiang.assignments", registered.number)).isEmpty();
    }

    @Test
    void refusesAcceptanceBeforeTheSignature() {
        String id = made(Kind.APPEAL, "land");

        handler(BODY).header("If-Match", "\"0\"").post("/routing/assignments/" + id + "/acceptance").then().statusCode(409)
                .contentType("application/problem+json").body("type", equalTo("/problems/step-not-allowed"))
                .body("status", equalTo(409)).body("assignmentStatus", equalTo("MADE"))
                .body("title", equalTo("Step not allowed now"));
    }

    @Test
    void refusesAChangeWithoutVersion() {
        String id = made(Kind.APPEAL, "land");

        handler(BODY).post("/routing/assignments/" + id + "/signature").then().statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
    }

    @Test
    void answersARepeatedSignatureWithVersionMismatch() {
        String id = made(Kind.APPEAL, "land");
        handler(BODY).header("If-Match", "\"0\"").post("/routing/assignments/" + id + "/signature").then().statusCode(200);

        handler(BODY).header("If-Match", "\"0\"").post("/routing/assignments/" + id + "/signature").then().statusCode(412);
    }

    @Test
    void refusesASecondSignatureOfTheNewVersion() {
        String id = made(Kind.APPEAL, "land");
        handler(BODY).header("If-Match", "\"0\"").post("/routing/assignments/" + id + "/signature").then().statusCode(200);

        handler(BODY).header("If-Match", "\"1\"").post("/routing/assignments/" + id + "/signature").then().statusCode(409);
    }

    @Test
    void hidesAnAssignmentFromTheHandlerOfAnotherBody() {
        String id = made(Kind.APPEAL, "land");

        handler("330726-sl").get("/routing/assignments/" + id).then().statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        handler("330726-sl").header("If-Match", "\"0\"").post("/routing/assignments/" + id + "/signature").then()
                .statusCode(404);
    }

    @Test
    void showsASupervisorTheAssignmentsOfTheirDivisionAndBelowOnly() {
        String id = made(Kind.APPEAL, "land");

        supervisor("3307").get("/routing/assignments/" + id).then().statusCode(200);
        supervisor("330726").get("/routing/assignments/" + id).then().statusCode(200);
        supervisor("330702").get("/routing/assignments/" + id).then().statusCode(404);
        supervisor("330726101").get("/routing/assignments/" + id).then().statusCode(404);
    }

    @Test
    void showsAccusationsToTheirBodyAndToAuditorsOnly() {
        String id = made(Kind.REPORT, "land");

        handler("330726-jw").get("/routing/assignments/" + id).then().statusCode(200);
        Staff.auditor("330726").get("/routing/assignments/" + id).then().statusCode(200);
        supervisor("330726").get("/routing/assignments/" + id).then().statusCode(404);
    }

    @Test
    void refusesCallersWithoutToken() {
        nobody().get("/routing/assignments").then().statusCode(401).body("type", equalTo("/problems/unauthorized"));
    }

    @Test
    void refusesCallersWhoseTokenExpired() {
        nobody().auth().oauth2(Tokens.expired("handler", "assignment:read")).get("/routing/assignments").then()
                .statusCode(401);
    }

    @Test
    void refusesCallersWithoutPermission() {
        String id = made(Kind.APPEAL, "land");

        supervisor("330726").header("If-Match", "\"0\"").post("/routing/assignments/" + id + "/signature").then()
                .statusCode(403);
        petitioner("330726-x").get("/routing/assignments").then().statusCode(403);
    }

    @Test
    void knowsNoAssignmentByAnIdThatIsNone() {
        handler(BODY).get("/routing/assignments/" + UUID.randomUUID()).then().statusCode(404);
        handler(BODY).get("/routing/assignments/x").then().statusCode(404);
    }

    @Test
    void listsTheWorkOfABodyPageByPage() {
        List<String> ids = List.of(made(Kind.SUGGESTION, "health"), made(Kind.SUGGESTION, "health"),
                made(Kind.SUGGESTION, "health"));

        String next = handler("330726-wj").get("/routing/assignments?limit=2&status=MADE").then().statusCode(200)
                .body("items.id", contains(ids.get(0), ids.get(1))).body("items.body", everyItem(equalTo("330726-wj")))
                .extract().path("next");
        handler("330726-wj").get("/routing/assignments?limit=2&status=MADE&cursor=" + next).then().statusCode(200)
                .body("items.id", contains(ids.get(2))).body("next", equalTo(null));
        supervisor("33").get("/routing/assignments?limit=200").then().statusCode(200).body("items.id", hasItem(ids.get(0)));
        supervisor("33").get("/routing/assignments?limit=200&status=ACCEPTED").then().statusCode(200).body("items.id",
                not(hasItem(ids.get(0))));
    }

    @Test
    void refusesListsThatAreAskedForWrongly() {
        handler(BODY).get("/routing/assignments?cursor=xxx").then().statusCode(422).body("errors[0].field",
                equalTo("cursor"));
        handler(BODY).get("/routing/assignments?limit=0").then().statusCode(422).body("errors[0].field", equalTo("limit"));
        handler(BODY).get("/routing/assignments?status=LOST").then().statusCode(422).body("errors[0].field",
                equalTo("status"));
    }

    private String made(Kind kind, String category) {
        return registered(kind, category).awaitAssignments().getFirst();
    }

    private RegisteredCase registered(Kind kind, String category) {
        RegisteredCase registered = new RegisteredCase(kind, "330726101", category);
        registered.register(topics);
        return registered;
    }
}
