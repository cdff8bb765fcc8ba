package dev.pujiang.routing.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.pujiang.deadlines.Deadlines;
import dev.pujiang.deadlines.StartClock;
import dev.pujiang.events.Classification;
import dev.pujiang.routing.RoutingTest;
import dev.pujiang.routing.Staff;
import dev.pujiang.testing.Tokens;
import dev.pujiang.testing.Topics;
import io.cloudevents.CloudEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * R-CALENDAR, R-EXPLAIN: a holiday plan is proposed, looked at, published. The plans here are made up and hold for provinces that no
 * other test is about.
 */
@RoutingTest
class CalendarTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicInteger VERSIONS = new AtomicInteger();
    private static final AtomicInteger CASES = new AtomicInteger();

    @Inject
    Deadlines deadlines;

    private final String number = "459900-26-%08d-0".formatted(CASES.incrementAndGet());

    private static RequestSpecification administrator() {
        return Staff.nobody().auth().oauth2(Tokens.staff("administrator-33", "33-xfj", "33", "calendar:import"));
    }

    private static String plan(String division) {
        return """
                calendar:
                  id: cn
                  division: "%s"
                  source: made up for a test
                  state: 2026-11-20
                  licence: none
                  weekend: [saturday, sunday]
                  holidays:
                    made-up-day: { zh: 测试日, en: Made-up Day }
                  years:
                    2026:
                      version: %d
                      days-off:
                        - { from: 2026-12-24, to: 2026-12-24, holiday: made-up-day }
                      working-days: []
                """.formatted(division, VERSIONS.incrementAndGet());
    }

    private static String propose(String yaml) {
        return administrator().contentType("application/yaml").body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/routing/calendar/plans").then().statusCode(201).header("Location", notNullValue())
                .body("state", equalTo("PROPOSED")).extract().path("planId");
    }

    private static void awaitEffects(String plan) {
        await().atMost(SOON).untilAsserted(() -> administrator().get("/routing/holiday-plans/" + plan).then().statusCode(200)
                .body("previewedAt", notNullValue()));
    }

    /** A term whose last day is 2026-12-24. */
    private void start(String division) {
        QuarkusTransaction.requiringNew().run(() -> deadlines.start(new StartClock(number, Classification.INTERNAL, "inform",
                Instant.parse("2026-12-09T02:00:00Z"), division, UUID.randomUUID(), null, null)));
    }

    private LocalDate lastDay() {
        return deadlines.ofCase(number).getFirst().lastDay();
    }

    @Test
    void aPlanIsLookedThroughThenPublishedAndMovesWhatRuns() {
        start("45");
        String plan = propose(plan("45"));

        awaitEffects(plan);
        administrator().get("/routing/holiday-plans/" + plan + "/effects").then().statusCode(200)
                .body("items.caseNumber", hasItem(number)).body("items.newLastDay", hasItem("2026-12-25"));
        assertThat(lastDay()).isEqualTo(LocalDate.of(2026, 12, 24));

        administrator().post("/routing/calendar/plans/" + plan + "/publication").then().statusCode(200)
                .body("state", equalTo("PUBLISHED"));

        await().atMost(SOON).untilAsserted(() -> assertThat(lastDay()).isEqualTo(LocalDate.of(2026, 12, 25)));
        try (Topics topics = Topics.ofThisRun()) {
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(types(topics.read("pujiang.assignments", number))).contains("dev.pujiang.deadline.recomputed.v1");
                assertThat(types(topics.read("pujiang.assignments", "cn"))).contains("dev.pujiang.calendar.proposed.v1",
                        "dev.pujiang.calendar.published.v1");
            });
        }
    }

    private static List<String> types(List<CloudEvent> events) {
        return events.stream().map(CloudEvent::getType).toList();
    }

    @Test
    void whatIsPublishedIsNotPublishedAgain() {
        String plan = propose(plan("46"));
        awaitEffects(plan);
        administrator().post("/routing/calendar/plans/" + plan + "/publication").then().statusCode(200);

        administrator().post("/routing/calendar/plans/" + plan + "/publication").then().statusCode(409)
                .body("type", equalTo("/problems/plan-already-published"));
    }

    @Test
    void anOlderPlanNoLongerFitsAfterANewerOne() {
        String older = propose(plan("50"));
        String newer = propose(plan("50"));
        awaitEffects(older);
        awaitEffects(newer);
        administrator().post("/routing/calendar/plans/" + newer + "/publication").then().statusCode(200);

        administrator().post("/routing/calendar/plans/" + older + "/publication").then().statusCode(409)
                .body("type", equalTo("/problems/plan-no-longer-fits"));
    }

    @Test
    void aFaultyPlanIsRefusedWithFileLineAndKeyOfEveryFault() {
        String faulty = plan("45").replace("to: 2026-12-24, holiday: made-up-day", "to: 2026-12-23, holiday: made-up-dy")
                .replace("weekend:", "wekend:");

        administrator().contentType("application/yaml").body(faulty.getBytes(StandardCharsets.UTF_8))
                .post("/routing/calendar/plans").then().statusCode(422).body("type", equalTo("/problems/calendar-refused"))
                .body("errors.field", hasItem(containsString("plan.yaml:14")))
                .body("errors.message", hasItem(containsString("wekend")));
    }

    @Test
    void aDivisionThatDoesNotExistHasNoCalendar() {
        administrator().contentType("application/yaml").body(plan("990000").getBytes(StandardCharsets.UTF_8))
                .post("/routing/calendar/plans").then().statusCode(422);
    }

    @Test
    void aPlanMayComeAsAFileOfAForm() {
        administrator().multiPart("plan", "guizhou.yaml", plan("52").getBytes(StandardCharsets.UTF_8), "application/yaml")
                .post("/routing/calendar/plans").then().statusCode(201);
        administrator().multiPart("other", "x").post("/routing/calendar/plans").then().statusCode(422).body("errors[0].field",
                equalTo("plan"));
    }

    @Test
    void nobodyElseMayTouchTheCalendar() {
        String plan = propose(plan("53"));

        Staff.nobody().post("/routing/calendar/plans/" + plan + "/publication").then().statusCode(401);
        Staff.supervisor("330726").post("/routing/calendar/plans/" + plan + "/publication").then().statusCode(403);
        Staff.supervisor("330726").get("/routing/holiday-plans").then().statusCode(403);
        administrator().post("/routing/calendar/plans/" + UUID.randomUUID() + "/publication").then().statusCode(404);
    }

    @Test
    void pagesShowThePlansAndWhoseDaysTheyChange() {
        start("54");
        String plan = propose(plan("54"));
        awaitEffects(plan);

        administrator().get("/routing/desk/calendar").then().statusCode(200).body(containsString("made up for a test"))
                .body(containsString("31 December 2026"));
        administrator().get("/routing/desk/calendar/" + plan).then().statusCode(200).body(containsString(number))
                .body(containsString("25 December 2026")).body(containsString("Publish"));
        administrator().get("/routing/desk/calendar/" + plan + "?lang=zh").then().statusCode(200)
                .body(containsString("1 项期限推后"));
    }
}
