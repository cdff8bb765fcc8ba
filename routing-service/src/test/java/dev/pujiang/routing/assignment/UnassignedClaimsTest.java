package dev.pujiang.routing.assignment;

import static dev.pujiang.routing.Staff.auditor;
import static dev.pujiang.routing.Staff.handler;
import static dev.pujiang.routing.Staff.petitioner;
import static dev.pujiang.routing.Staff.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.pujiang.events.Kind;
import dev.pujiang.routing.NobodyResponsible;
import dev.pujiang.routing.RegisteredCase;
import dev.pujiang.routing.RoutingTest;
import dev.pujiang.routing.TestClock;
import dev.pujiang.routing.sql.Rows;
import dev.pujiang.testing.Topics;
import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R-ESCALATE: unassigned cases have a clock too. */
@RoutingTest
class UnassignedClaimsTest {

    private static final String EVENTS = "pujiang.assignments";

    @Inject
    AgroalDataSource database;
    @Inject
    Assignments assignments;
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
    void keepsAClaimThatNobodyIsResponsibleForWithItsClock() {
        try (var _ = new NobodyResponsible()) {
            RegisteredCase registered = waiting(Kind.APPEAL);

            petitioner(registered.number).get("/routing/clocks?case=" + registered.number).then().statusCode(200)
                    .body("items.rule", contains("inform")).body("items.state", contains("RUNNING"))
                    .body("items[0].body", equalTo(null));
            assertThat(topics.read("pujiang.dead-letters.routing", registered.number)).isEmpty();
        }
    }

    @Test
    void assignsItAsSoonAsSomebodyCanBeResponsibleAndItsClockGoesOn() {
        RegisteredCase registered;
        try (var _ = new NobodyResponsible()) {
            registered = waiting(Kind.APPEAL);
        }

        List<CloudEvent> made = registered.awaitEvents(topics, EVENTS, 1);

        JsonObject event = new JsonObject(Topics.json(made.getFirst()));
        assertThat(event.getString("body")).isEqualTo("33-xfj");
        assertThat(event.getJsonArray("terms").getJsonObject(0).getString("rule")).isEqualTo("inform");
        assertThat(event.getJsonArray("terms").getJsonObject(0).getString("body")).isEqualTo("33-xfj");
        assertThat(event.getJsonArray("terms").getJsonObject(0).getString("startedAt")).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(event.getJsonArray("terms").getJsonObject(1).getString("rule")).isEqualTo("object");
        assertThat(event.getJsonArray("terms").getJsonObject(1).getString("startedAt")).isEqualTo(event.getString("madeAt"));
        assertThat(unassigned(registered)).isEmpty();
    }

    @Test
    void tellsTheBodyOfLastResortWhenItsTermRunsOut() {
        try (var _ = new NobodyResponsible()) {
            RegisteredCase registered = waiting(Kind.APPEAL);

            clock.set("2026-12-08T16:00:00Z");

            CloudEvent breached = registered.awaitEvents(topics, EVENTS, 1).getFirst();
            assertThat(breached.getType()).isEqualTo("dev.pujiang.deadline.breached.v1");
            JsonObject event = new JsonObject(Topics.json(breached));
            assertThat(event.getString("told")).isEqualTo("33-xfj");
            assertThat(event.getJsonObject("term").getString("body")).isNull();
        }
    }

    @Test
    void assignsTheOldestFirst() {
        RegisteredCase younger;
        RegisteredCase older;
        try (var _ = new NobodyResponsible()) {
            younger = waiting(Kind.APPEAL);
            older = new RegisteredCase(Kind.APPEAL, NobodyResponsible.PLACE, "land", "water")
                    .receivedAt("2026-11-20T08:00:00Z");
            register(older);
        }

        assignments.makeWaiting(100);

        older.awaitAssignments();
        younger.awaitAssignments();
        assertThat(new Rows(database).list("select case_number from assignment where case_number in (?, ?) order by id",
                row -> row.getString(1), older.number, younger.number))
                .containsExactly(older.number, older.number, younger.number);
    }

    @Test
    void manyReplicasAssignEveryClaimOnce() throws InterruptedException {
        RegisteredCase registered = new RegisteredCase(Kind.APPEAL, NobodyResponsible.PLACE,
                Stream.generate(() -> "land").limit(20).toArray(String[]::new));
        try (var _ = new NobodyResponsible()) {
            register(registered);
        }

        List<Thread> replicas = List.of(replica(), replica(), replica());
        for (Thread replica : replicas) {
            replica.join();
        }

        registered.awaitAssignments();
        assertThat(registered.awaitEvents(topics, EVENTS, 20)).extracting(CloudEvent::getType)
                .containsOnly("dev.pujiang.assignment.made.v1");
        assertThat(unassigned(registered)).isEmpty();
    }

    @Test
    void aReplyThatComesWhileNobodyIsResponsibleEndsItOnceItIsAssigned() {
        RegisteredCase registered;
        try (var _ = new NobodyResponsible()) {
            registered = waiting(Kind.APPEAL);
            registered.reply(topics, 1, registered.claims.getFirst(), "TRANSFERRED", "2026-11-23T08:45:00Z");
            await().untilAsserted(() -> petitioner(registered.number).get("/routing/clocks?case=" + registered.number).then()
                    .body("items[0].state", equalTo("KEPT")).body("items[0].stoppedAt", equalTo("2026-11-23T08:45:00Z")));
        }

        assertThat(registered.awaitEvents(topics, EVENTS, 2)).extracting(CloudEvent::getType).containsExactly(
                "dev.pujiang.assignment.made.v1", "dev.pujiang.assignment.concluded.v1");
        petitioner(registered.number).get("/routing/clocks?case=" + registered.number).then()
                .body("items.state", contains("KEPT", "KEPT"));
    }

    @Test
    void aReplyThatCameBeforeAClaimThatNobodyIsResponsibleForStopsItsClock() {
        RegisteredCase late = new RegisteredCase(Kind.APPEAL, NobodyResponsible.PLACE, "land");
        late.reply(topics, 1, late.claims.getFirst(), "EXPLAINED", "2026-11-23T08:45:00Z");
        await().until(() -> !new Rows(database)
                .list("select 1 from early_outcome where claim_id = ?", row -> true, late.claims.getFirst()).isEmpty());

        try (var _ = new NobodyResponsible()) {
            register(late);

            petitioner(late.number).get("/routing/clocks?case=" + late.number).then().statusCode(200)
                    .body("items.stoppedAt", contains("2026-11-23T08:45:00Z"));
        }
        assertThat(late.awaitEvents(topics, EVENTS, 2)).extracting(CloudEvent::getType).containsExactly(
                "dev.pujiang.assignment.made.v1", "dev.pujiang.assignment.concluded.v1");
    }

    @Test
    void showsItsClockToWhoOverseesThePlaceAndToTheBodyOfLastResort() {
        try (var _ = new NobodyResponsible()) {
            String clocks = "/routing/clocks?case=" + waiting(Kind.APPEAL).number;
            String accusation = "/routing/clocks?case=" + waiting(Kind.REPORT).number;

            supervisor("330726").get(clocks).then().statusCode(200);
            supervisor("330702").get(clocks).then().statusCode(404);
            handler("33-xfj").get(clocks).then().statusCode(200);
            handler("330726-zrzy").get(clocks).then().statusCode(404);
            supervisor("330726").get(accusation).then().statusCode(404);
            auditor("330726").get(accusation).then().statusCode(200);
            handler("33-xfj").get(accusation).then().statusCode(200);
        }
    }

    private Thread replica() {
        return Thread.startVirtualThread(() -> {
            while (assignments.makeWaiting(2) > 0) {
                Thread.onSpinWait();
            }
        });
    }

    private RegisteredCase waiting(Kind kind) {
        RegisteredCase registered = new RegisteredCase(kind, NobodyResponsible.PLACE, "land");
        register(registered);
        return registered;
    }

    private void register(RegisteredCase registered) {
        registered.register(topics);
        await().until(() -> unassigned(registered).size() == registered.claims.size());
    }

    private List<Integer> unassigned(RegisteredCase registered) {
        return new Rows(database).list("select ordinal from unassigned_claim where case_number = ?", row -> row.getInt(1),
                registered.number);
    }
}
