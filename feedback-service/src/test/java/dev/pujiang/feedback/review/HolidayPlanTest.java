package dev.pujiang.feedback.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.pujiang.feedback.FeedbackTest;
import dev.pujiang.testing.Tokens;
import dev.pujiang.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** R-EXPLAIN: a holiday plan that routing publishes moves the windows that run, and nobody is surprised. */
@QuarkusTest
@TestProfile(HolidayPlanTest.OwnDatabase.class)
class HolidayPlanTest extends FeedbackTest {

    /** Own application, database and broker: a published plan would move the clocks of other tests. */
    public static class OwnDatabase implements QuarkusTestProfile {}

    @Test
    void aPublishedPlanMovesRunningWindowsAndTellsIt() {
        clock.moveTo("2026-11-02T02:00:00Z");
        Given untouched = appeal();
        answered(untouched, untouched.petitioner());
        clock.moveTo("2026-12-02T02:00:00Z");
        Given given = appeal();
        answered(given, given.petitioner());
        seen(given, "2027-01-01", true);

        String plan = proposed();
        seen(given, "2027-01-01", true);
        as(Tokens.staff("admin", "33-xfj", "33", "calendar:import")).get("/feedback/holiday-plans/" + plan + "/effects").then()
                .statusCode(200).body("items.caseNumber", equalTo(java.util.List.of(given.number())))
                .body("items[0].newLastDay", equalTo("2027-01-04"));
        assertThat(told(given, "deadline.recomputed.v1")).isEmpty();
        topics.publish("pujiang.assignments", "routing-service", "calendar.published.v1", "cn", """
                {"calendar":"cn","planId":"%s","publishedAt":"%s"}""".formatted(plan, clock.instant()));

        eventually(() -> told(given, "deadline.recomputed.v1").size() == 1);
        assertThat(Topics.json(told(given, "deadline.recomputed.v1").getFirst())).contains("\"cause\":\"CALENDAR\"",
                "\"previousLastDay\":\"2027-01-01\"", "\"lastDay\":\"2027-01-04\"");
        seen(given, "2027-01-04", false);
        assertThat(told(untouched, "deadline.recomputed.v1")).isEmpty();
    }

    /** A plan that the test makes up; the real one of 2027 is not published yet. */
    private String proposed() {
        String plan = UUID.randomUUID().toString();
        topics.publish("pujiang.assignments", "routing-service", "calendar.proposed.v1", "cn", """
                {"calendar":"cn","planId":"%s","source":"made up for a test","state":"2026-11-20",
                 "weekend":["SATURDAY","SUNDAY"],
                 "holidays":[{"key":"new-years-day","zh":"元旦","en":"New Year's Day"}],
                 "years":[{"year":2027,"version":1,"days":[
                   {"day":"2027-01-01","work":false,"holiday":"new-years-day"},
                   {"day":"2027-01-02","work":false,"holiday":"new-years-day"},
                   {"day":"2027-01-03","work":false,"holiday":"new-years-day"}]}],
                 "proposedAt":"%s"}""".formatted(plan, clock.instant()));
        eventually(() -> count("select count(*) from holiday_plan where previewed_at is not null") == 1);
        return plan;
    }

    private static void seen(Given given, String lastDay, boolean provisional) {
        handler(BODY).get("/feedback/cases/" + given.number()).then().body("clocks[0].lastDay", equalTo(lastDay))
                .body("clocks[0].provisional", equalTo(provisional));
    }
}
