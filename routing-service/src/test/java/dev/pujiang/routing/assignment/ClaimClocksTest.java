package dev.pujiang.routing.assignment;

import static dev.pujiang.routing.Staff.handler;
import static dev.pujiang.routing.Staff.petitioner;
import static dev.pujiang.routing.Staff.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.pujiang.events.Kind;
import dev.pujiang.events.Outcome;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R-CLOCKS: what starts and stops the clocks of a claim, and what does not touch them. */
@RoutingTest
class ClaimClocksTest {

    private static final String BODY = "330726-zrzy";
    private static final String EVENTS = "pujiang.assignments";
    /** Five working days after 2026-11-23 have passed. */
    private static final String OBJECTION_OVER = "2026-11-30T16:00:00Z";

    @Inject
    AgroalDataSource database;
    @Inject
    EarlyOutcomes earlyOutcomes;
    @Inject
    TestClock clock;

    private Topics topics;

    @BeforeEach
    void open() {
        topics = Topics.ofThisRun();
    }

    @AfterEach
    void close() {
        topics.close();
        clock.reset();
    }

    @Test
    void everyClaimHasItsTermFromReceiptAndItsBodyOneToObject() {
        RegisteredCase registered = new RegisteredCase(Kind.APPEAL, "330726101", "land", "water");

        registered.register(topics);

        List<CloudEvent> made = registered.awaitEvents(topics, EVENTS, 2);
        JsonObject first = json(made.getFirst());
        JsonObject inform = term(first, 0);
        assertThat(inform.getString("rule")).isEqualTo("inform");
        assertThat(inform.getString("matter")).isEqualTo(registered.claims.getFirst().toString());
        assertThat(inform.getString("body")).isEqualTo(BODY);
        assertThat(inform.getString("startedAt")).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(inform.getString("lastDay")).isEqualTo("2026-12-08");
        assertThat(inform.getString("dueAt")).isEqualTo("2026-12-08T16:00:00Z");
        JsonObject object = term(first, 1);
        assertThat(object.getString("rule")).isEqualTo("object");
        assertThat(object.getString("matter")).isEqualTo(first.getString("assignmentId"));
        assertThat(object.getString("startedAt")).isEqualTo(first.getString("madeAt"));
        assertThat(object.getString("dueAt")).isEqualTo(OBJECTION_OVER);
        assertThat(term(json(made.get(1)), 0).getString("matter")).isEqualTo(registered.claims.get(1).toString());
    }

    @Test
    void acceptanceEndsBothTermsAndStartsTheOneForHandling() {
        RegisteredCase registered = assigned();
        accept(registered);

        List<CloudEvent> events = registered.awaitEvents(topics, EVENTS, 3);
        JsonObject accepted = json(events.getLast());
        assertThat(accepted.getBoolean("deemed")).isFalse();
        JsonObject handle = term(accepted, 0);
        assertThat(handle.getString("rule")).isEqualTo("handle");
        assertThat(handle.getString("matter")).isEqualTo(registered.claims.getFirst().toString());
        assertThat(handle.getString("startedAt")).isEqualTo(accepted.getString("acceptedAt"));
        assertThat(handle.getString("lastDay")).isEqualTo("2027-01-22");
        assertThat(handle.getBoolean("provisional")).isTrue();
        clocks(registered).body("items.rule", contains("inform", "object", "handle")).body("items.state",
                contains("KEPT", "KEPT", "RUNNING"));
    }

    @Test
    void readingAndSigningLeaveEveryClockAsItIs() {
        RegisteredCase registered = assigned();
        String assignment = "/routing/assignments/" + registered.awaitAssignments().getFirst();
        List<String> before = rows(registered);

        handler(BODY).get(assignment).then().statusCode(200).body("due.rule", equalTo("inform"));
        handler(BODY).get("/routing/assignments").then().statusCode(200);
        handler(BODY).get("/routing/cases/" + registered.number).then().statusCode(200);
        handler(BODY).get("/routing/desk/cases/" + registered.number).then().statusCode(200);
        clocks(registered);
        handler(BODY).header("If-Match", "\"0\"").post(assignment + "/signature").then().statusCode(200);

        assertThat(rows(registered)).hasSize(2).isEqualTo(before);
    }

    @Test
    void silenceIsAcceptanceFromTheMomentTheTimeToObjectEnded() {
        RegisteredCase registered = assigned();

        clock.set("2026-12-02T01:00:00Z");

        List<CloudEvent> events = registered.awaitEvents(topics, EVENTS, 3);
        assertThat(events).extracting(CloudEvent::getType).containsExactly("dev.pujiang.assignment.made.v1",
                "dev.pujiang.assignment.accepted.v1", "dev.pujiang.deadline.lapsed.v1");
        JsonObject accepted = json(events.get(1));
        assertThat(accepted.getBoolean("deemed")).isTrue();
        assertThat(accepted.getString("acceptedAt")).isEqualTo(OBJECTION_OVER);
        assertThat(term(accepted, 0).getString("startedAt")).isEqualTo(OBJECTION_OVER);
        handler(BODY).get("/routing/assignments/" + registered.awaitAssignments().getFirst()).then().statusCode(200)
                .body("status", equalTo("ACCEPTED")).body("deemed", equalTo(true)).body("acceptedAt", equalTo(OBJECTION_OVER))
                .body("due.rule", equalTo("handle"));
        clocks(registered).body("items.state", contains("KEPT", "LAPSED", "RUNNING"));
    }

    @Test
    void silenceAfterASignatureIsAcceptanceToo() {
        RegisteredCase registered = assigned();
        String assignment = "/routing/assignments/" + registered.awaitAssignments().getFirst();
        handler(BODY).header("If-Match", "\"0\"").post(assignment + "/signature").then().statusCode(200);

        clock.set("2026-12-02T01:00:00Z");

        await().untilAsserted(() -> handler(BODY).get(assignment).then().body("status", equalTo("ACCEPTED"))
                .body("deemed", equalTo(true)));
        handler(BODY).header("If-Match", "\"2\"").post(assignment + "/acceptance").then().statusCode(409);
    }

    @Test
    void whoAcceptsAfterTheTimeToObjectHadAcceptedWhenItEnded() {
        RegisteredCase registered = assigned();
        new Rows(database).change("update running_clock set next_at = next_at + interval '1 year' where case_number = ?",
                registered.number);
        clock.set("2026-12-02T01:00:00Z");

        handler(BODY).header("If-Match", "\"0\"")
                .post("/routing/assignments/" + registered.awaitAssignments().getFirst() + "/acceptance").then().statusCode(200)
                .body("status", equalTo("ACCEPTED")).body("deemed", equalTo(true)).body("acceptedAt", equalTo(OBJECTION_OVER));

        clocks(registered).body("items.state", contains("KEPT", "LAPSED", "RUNNING")).body("items[2].startedAt",
                equalTo(OBJECTION_OVER));
        assertThat(registered.awaitEvents(topics, EVENTS, 3)).extracting(CloudEvent::getType).containsExactly(
                "dev.pujiang.assignment.made.v1", "dev.pujiang.deadline.lapsed.v1", "dev.pujiang.assignment.accepted.v1");
    }

    @Test
    void aReplyStopsTheClocksWhenItWasIssuedHoweverLateTheNews() {
        RegisteredCase registered = assigned();
        accept(registered);
        clock.set("2027-01-23T01:00:00Z");
        await().atMost(Duration.ofMinutes(1)).untilAsserted(
                () -> clocks(registered).body("items[2].state", equalTo("OVERDUE")).body("items[2].breachedAt",
                        notNullValue()));

        registered.reply(topics, 1, registered.claims.getFirst(), "SUPPORTED", "2027-01-22T10:00:00Z");

        await().atMost(Duration.ofMinutes(1)).untilAsserted(
                () -> clocks(registered).body("items.state", contains("KEPT", "KEPT", "KEPT"))
                        .body("items[2].stoppedAt", equalTo("2027-01-22T10:00:00Z"))
                        .body("items[2].breachedAt", equalTo(null)));
        await().pollInterval(Duration.ofMillis(500)).untilAsserted(() -> assertThat(topics.read(EVENTS, registered.number))
                .extracting(CloudEvent::getType).contains("dev.pujiang.deadline.retracted.v1",
                        "dev.pujiang.assignment.concluded.v1"));
    }

    @Test
    void aReplyToWhatWasNeverAcceptedStopsTheClocksOfClaimAndAssignment() {
        RegisteredCase registered = assigned();

        registered.reply(topics, 1, registered.claims.getFirst(), "EXPLAINED", "2026-11-23T09:30:00Z");

        await().untilAsserted(() -> clocks(registered).body("items.stoppedAt", contains("2026-11-23T09:30:00Z",
                "2026-11-23T09:30:00Z")));
    }

    @Test
    void anOutcomeThatComesBeforeItsCaseStopsItsClocksWhenItWasIssued() {
        RegisteredCase marker = new RegisteredCase(Kind.APPEAL, "330726101", "land");
        RegisteredCase late = new RegisteredCase(Kind.APPEAL, "330726101", "land");
        marker.register(topics);
        marker.awaitAssignments();
        late.reply(topics, 1, late.claims.getFirst(), "EXPLAINED", "2026-11-23T08:30:00Z");
        marker.reply(topics, 1, marker.claims.getFirst(), "EXPLAINED");
        marker.awaitEvents(topics, EVENTS, 2);

        late.register(topics);
        late.awaitAssignments();

        clocks(late).body("items.state", contains("KEPT", "KEPT")).body("items.stoppedAt", contains("2026-11-23T08:30:00Z",
                "2026-11-23T08:30:00Z"));
    }

    @Test
    void anOutcomeThatMetItsAssignmentOnTheWayIsNotLost() {
        RegisteredCase registered = assigned();

        earlyOutcomes.keep(registered.claims.getFirst(), Outcome.EXPLAINED, Instant.parse("2026-11-23T08:30:00Z"));

        assertThat(registered.awaitEvents(topics, EVENTS, 2)).extracting(CloudEvent::getType).containsExactly(
                "dev.pujiang.assignment.made.v1", "dev.pujiang.assignment.concluded.v1");
        clocks(registered).body("items.stoppedAt", contains("2026-11-23T08:30:00Z", "2026-11-23T08:30:00Z"));
        assertThat(earlyOutcomes.of(registered.claims)).isEmpty();
    }

    @Test
    void aPlaceThatNobodyKnowsCostsNoClaimItsClock() {
        RegisteredCase strange = new RegisteredCase(Kind.APPEAL, "330726999", "land");
        strange.register(topics);
        strange.awaitAssignments();

        assertThat(divisions(strange)).containsExactly("330726", "330726");
    }

    @Test
    void aLetterOlderThanTheCalendarIsOverdueAndNotLost() {
        RegisteredCase old = new RegisteredCase(Kind.APPEAL, "330726101", "land").receivedAt("1987-05-01T00:00:00Z");
        old.register(topics);
        old.awaitAssignments();

        clocks(old).body("items[0].rule", equalTo("inform")).body("items[0].state", equalTo("OVERDUE"))
                .body("items[0].startedAt", equalTo("2003-12-31T16:00:00Z"));
    }

    @Test
    void showsClocksToThoseWhoseBusinessTheCaseIs() {
        RegisteredCase registered = assigned();
        RegisteredCase accusation = new RegisteredCase(Kind.REPORT, "330726101", "land");
        accusation.register(topics);
        accusation.awaitAssignments();
        String path = "/routing/clocks?case=" + registered.number;

        handler(BODY).get(path).then().statusCode(200).body("items[0].derivation.explanation", hasItem(
                "Rule: Register, pass on and inform, 15 days from receipt of the case."));
        supervisor("3307").get(path).then().statusCode(200);
        petitioner(registered.number).get(path).then().statusCode(200);
        petitioner("330726-26-00000000-0").get(path).then().statusCode(404);
        handler("330726-sl").get(path).then().statusCode(404);
        supervisor("330702").get(path).then().statusCode(404);
        supervisor("330726").get("/routing/clocks?case=" + accusation.number).then().statusCode(404);
        handler("330726-jw").get("/routing/clocks?case=" + accusation.number).then().statusCode(200);
        handler(BODY).get("/routing/clocks/" + UUID.randomUUID()).then().statusCode(404);
    }

    private RegisteredCase assigned() {
        RegisteredCase registered = new RegisteredCase(Kind.APPEAL, "330726101", "land");
        registered.register(topics);
        registered.awaitAssignments();
        return registered;
    }

    private void accept(RegisteredCase registered) {
        String assignment = "/routing/assignments/" + registered.awaitAssignments().getFirst();
        handler(BODY).header("If-Match", "\"0\"").post(assignment + "/signature").then().statusCode(200);
        handler(BODY).header("If-Match", "\"1\"").post(assignment + "/acceptance").then().statusCode(200)
                .body("deemed", equalTo(false)).body("due.rule", equalTo("handle"));
    }

    private static ValidatableResponse clocks(RegisteredCase registered) {
        return petitioner(registered.number).get("/routing/clocks?case=" + registered.number).then().statusCode(200);
    }

    private List<String> rows(RegisteredCase registered) {
        return new Rows(database).list("select c::text from running_clock c where case_number = ? order by id",
                row -> row.getString(1), registered.number);
    }

    private List<String> divisions(RegisteredCase registered) {
        return new Rows(database).list("select division from running_clock where case_number = ?", row -> row.getString(1),
                registered.number);
    }

    private static JsonObject term(JsonObject event, int index) {
        return event.getJsonArray("terms").getJsonObject(index);
    }

    private static JsonObject json(CloudEvent event) {
        return new JsonObject(Topics.json(event));
    }
}
