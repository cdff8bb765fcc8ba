package dev.pujiang.feedback.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.pujiang.feedback.FeedbackTest;
import dev.pujiang.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;

/** R-CLOCKS, R-REVIEW: a delivered reply opens the window of its petitioner; facts alone move it. */
@QuarkusTest
class ReviewWindowsTest extends FeedbackTest {

    @BeforeEach
    void now() {
        clock.moveTo("2026-03-02T02:00:00Z");
    }

    @Test
    void aDeliveryOpensTheWindowOfThatPetitionerAlone() {
        Given given = given("APPEAL", 1, 2);

        String reply = answered(given, given.petitioner());

        handler(BODY).get("/feedback/cases/" + given.number()).then().statusCode(200).body("clocks", hasSize(1))
                .body("clocks[0].rule", equalTo("request-review")).body("clocks[0].right", equalTo(true))
                .body("clocks[0].matter", equalTo(reply))
                .body("clocks[0].petitionerId", equalTo(given.petitioner().toString()))
                .body("clocks[0].lastDay", equalTo("2026-04-01")).body("clocks[0].dueAt", equalTo("2026-04-01T16:00:00Z"))
                .body("clocks[0].remainingDays", equalTo(30)).body("clocks[0].state", equalTo("RUNNING"))
                .body("clocks[0].provisional", equalTo(false));
    }

    @Test
    void theSameReplyDeliveredAgainChangesNothing() {
        Given given = appeal();
        String reply = answered(given, given.petitioner());
        String before = window(given);

        clock.moveTo("2026-03-09T02:00:00Z");
        publishCase(given, "case.notified.v1", """
                {"caseNumber":"%s","replyId":"%s","petitionerId":"%s","medium":"LETTER","deliveredAt":"%s"}"""
                .formatted(given.number(), reply, given.petitioner(), clock.instant()));
        eventually(() -> count("select sequence from inbox where source = 'intake-service' and subject = ?",
                given.number()) == 3);

        assertThat(windows(given)).isOne();
        assertThat(window(given)).isEqualTo(before);
    }

    @Test
    void everyReplyHasAWindowOfItsOwn() {
        Given given = given("APPEAL", 2, 1);
        readyFor(BODY, given);

        given.claims().forEach(claim -> delivered(given, issued(only(given, claim), BODY), given.petitioner()));

        assertThat(windows(given)).isEqualTo(2);
    }

    @Test
    void aDeliveryHeardOfBeforeTheCaseOpensItOnceTheCaseIsKnown() {
        Given given = appeal();
        delivered(given, UUID.randomUUID().toString(), given.petitioner());
        assertThat(windows(given)).isZero();

        clock.moveTo("2026-03-20T02:00:00Z");
        registered(given);

        assertThat(windows(given)).isOne();
        petitioner(given, given.petitioner()).get("/feedback/cases/" + given.number()).then().statusCode(200)
                .body("clocks[0].lastDay", equalTo("2026-04-01")).body("clocks[0].remainingDays", equalTo(12));
    }

    @Test
    void aLapseIsToldOnceAndNothingElseHappens() {
        Given given = appeal();
        answered(given, given.petitioner());

        clock.moveTo("2026-04-01T15:59:00Z");
        Given later = appeal();
        answered(later, later.petitioner());
        assertThat(told(given, "deadline.lapsed.v1")).isEmpty();
        clock.moveTo("2026-04-01T16:00:00Z");
        eventually(() -> told(given, "deadline.lapsed.v1").size() == 1);

        handler(BODY).get("/feedback/cases/" + given.number()).then().body("clocks[0].state", equalTo("LAPSED"))
                .body("closure.closed", equalTo(false));
        String json = Topics.json(told(given, "deadline.lapsed.v1").getFirst());
        assertThat(json).contains("\"rule\":\"request-review\"", "\"dueAt\":\"2026-04-01T16:00:00Z\"",
                given.petitioner().toString());
        clock.moveTo("2026-06-01T02:00:00Z");
        eventually(() -> told(later, "deadline.lapsed.v1").size() == 1);
        assertThat(told(given, "deadline.lapsed.v1")).hasSize(1);
        assertThat(told(given, "deadline.breached.v1")).isEmpty();
    }

    @Test
    void thePetitionerIsRemindedBeforeTheEnd() {
        Given given = appeal();
        answered(given, given.petitioner());

        clock.moveTo("2026-03-27T02:00:00Z");

        eventually(() -> told(given, "deadline.due-soon.v1").size() == 1);
        assertThat(Topics.json(told(given, "deadline.due-soon.v1").getFirst())).contains("\"remainingDays\":5");
    }

    @Test
    void whatIsToldOfAnAccusationStaysOnTheRestrictedTopic() {
        Given given = given("REPORT", 1, 1);
        answered(given, given.petitioner());

        clock.moveTo("2026-04-02T02:00:00Z");
        eventually(() -> told(given, "deadline.lapsed.v1").size() == 1);

        assertThat(topics.read("pujiang.replies.restricted", given.number())).isNotEmpty();
        assertThat(topics.read("pujiang.replies", given.number())).isEmpty();
    }

    @Test
    void itStaysWhatItIsWhenTheCaseCloses() {
        Given given = appeal();
        answered(given, given.petitioner());
        String before = window(given);

        rate(given);

        petitioner(given, given.petitioner()).get("/feedback/cases/" + given.number()).then()
                .body("closure.closed", equalTo(true)).body("clocks[0].state", equalTo("RUNNING"));
        assertThat(window(given)).isEqualTo(before);
    }

    @Test
    void readingDraftingIssuingAndRatingTouchNoClock() {
        Given given = given("APPEAL", 2, 2);
        readyFor(BODY, given);
        delivered(given, issued(only(given, given.claim()), BODY), given.petitioner());
        String before = window(given);

        handler(BODY).get("/feedback/cases/" + given.number()).then().statusCode(200);
        handler(BODY).get("/feedback/clocks?case=" + given.number()).then().statusCode(200).body("items", hasSize(1));
        issued(only(given, given.claims().get(1)), BODY);
        rate(given);

        assertThat(window(given)).isEqualTo(before);
    }

    @Test
    void aPetitionerSeesTheOwnWindowAndNotThatOfOthers() {
        Given given = given("APPEAL", 1, 2);
        answered(given, given.petitioners().get(0), given.petitioners().get(1));
        UUID one = given.petitioners().get(0);
        String other = handler(BODY).get("/feedback/cases/" + given.number()).then().extract()
                .path("clocks.find { it.petitionerId != '" + one + "' }.clock");

        petitioner(given, one).get("/feedback/cases/" + given.number()).then().body("clocks.petitionerId",
                equalTo(List.of(one.toString())));
        petitioner(given, one).get("/feedback/clocks?case=" + given.number()).then().statusCode(200)
                .body("items.petitionerId", equalTo(List.of(one.toString())));
        petitioner(given, one).get(other).then().statusCode(404);
        handler(BODY).get(other).then().statusCode(200).body("derivation.explanation[0]", containsString("送达"));
        handler(OTHER_BODY).get(other).then().statusCode(404);
    }

    @Test
    void aPlaceThatIsNewerThanTheListHasTheCalendarAboveIt() {
        assertThat(ReviewWindows.calendarOf("330726101")).isEqualTo("330726101");
        assertThat(ReviewWindows.calendarOf("330726101987")).isEqualTo("330726101");
        assertThat(ReviewWindows.calendarOf("33")).isEqualTo("33");
        assertThat(ReviewWindows.calendarOf("99")).isEqualTo("11");
    }

    private static Given only(Given given, UUID claim) {
        return new Given(given.number(), given.kind(), List.of(claim), given.petitioners(), given.assignments());
    }

    private void rate(Given given) {
        petitioner(given, given.petitioner()).body(Map.of("office", 5, "body", 5))
                .post("/feedback/cases/" + given.number() + "/ratings").then().statusCode(201);
    }

    private long windows(Given given) {
        return count("select count(*) from running_clock where case_number = ?", given.number());
    }

    /** The whole row, with its version. */
    private String window(Given given) {
        return text("select string_agg(running_clock::text, ';') from running_clock where case_number = ?", given.number());
    }
}
