package dev.pujiang.notice.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.pujiang.notice.RunningService;
import dev.pujiang.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocketTest extends RunningService {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static Topics topics;

    private final String caseNumber = "330726-26-" + NUMBERS.incrementAndGet();
    private final UUID claim = UUID.randomUUID();

    @BeforeAll
    static void open() {
        topics = Topics.ofThisRun();
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    @Test
    void aCaseBroughtToAVisitIsOnItsDocketAndFollowedToTheEnd() {
        String id = announced(VISIT_DAY);

        registered(id, "APPEAL");
        awaiting().untilAsserted(() -> item(id, "REGISTERED"));
        assignment("made",
                "\"body\": \"330726-xfj\", \"post\": \"330726-xfj-head\", \"level\": \"COUNTY\", \"path\": \"PETITION\","
                        + " \"madeAt\": \"2026-11-20T02:00:00Z\"");
        awaiting().untilAsserted(() -> item(id, "ASSIGNED"));
        assignment("accepted", "\"body\": \"330726-xfj\", \"acceptedAt\": \"2026-11-20T03:00:00Z\"");
        awaiting().untilAsserted(() -> item(id, "ACCEPTED"));
        topics.publish("pujiang.replies", "feedback-service", "reply.issued.v1", caseNumber, """
                {"caseNumber": "%s", "replyId": "%s", "body": "330726-xfj",
                 "claims": [{"claimId": "%s", "outcome": "SUPPORTED"}], "issuedAt": "2026-11-21T02:00:00Z"}"""
                .formatted(caseNumber, UUID.randomUUID(), claim));
        awaiting().untilAsserted(() -> item(id, "ANSWERED"));
        topics.publish("pujiang.replies", "feedback-service", "case.closed.v1", caseNumber, """
                {"caseNumber": "%s", "closedAt": "2026-11-22T02:00:00Z"}""".formatted(caseNumber));
        awaiting().untilAsserted(() -> item(id, "CLOSED"));

        as(PLANNER).get("/notice/receptions/" + id + "/docket").then()
                .body("items[0].claims[0].body.name", is("浦江县信访局"))
                .body("items[0].claims[0].outcome", is("SUPPORTED")).body("items[0].place.name", is("浙江省金华市浦江县黄宅镇"));
        anybody().get("/notice/receptions/" + id + "/docket/summary").then().body("cases", is(1)).body("persons", is(3))
                .body("closed", is(1)).body("open", is(0));
        awaiting().untilAsserted(() -> assertThat(topics.read("pujiang.receptions", id))
                .filteredOn(event -> event.getType().equals("dev.pujiang.docket.extended.v1")).hasSize(1));
    }

    @Test
    void anAssignmentHeardOfBeforeItsCaseIsNotLost() {
        String id = announced(VISIT_DAY);

        assignment("made",
                "\"body\": \"330726-xfj\", \"post\": \"330726-xfj-head\", \"level\": \"COUNTY\", \"path\": \"PETITION\","
                        + " \"madeAt\": \"2026-11-20T02:00:00Z\"");
        awaiting().until(() -> count("claim_progress", "claim_id = '%s'".formatted(claim)) == 1);
        registered(id, "APPEAL");

        awaiting().untilAsserted(() -> item(id, "ASSIGNED"));
    }

    @Test
    void theSameRegistrationToldTwiceIsOneItem() {
        String id = announced(VISIT_DAY);

        topics.publish("pujiang.cases", "intake-service", "case.registered.v1", caseNumber, 1, registration(id, "APPEAL"));
        topics.publish("pujiang.cases", "intake-service", "case.registered.v1", caseNumber, 1, registration(id, "APPEAL"));
        fence();

        as(PLANNER).get("/notice/receptions/" + id + "/docket").then().body("items.caseNumber", contains(caseNumber));
    }

    @Test
    void anAccusationIsOnNoDocket() {
        String id = announced(VISIT_DAY);

        registered(id, "REPORT");
        topics.publish("pujiang.cases.restricted", "intake-service", "case.registered.v1", caseNumber + "r",
                registration(id, "REPORT"));
        fence();

        as(PLANNER).get("/notice/receptions/" + id + "/docket").then().body("items", empty());
        anybody().get("/notice/receptions/" + id + "/docket/summary").then().body("cases", is(0));
    }

    @Test
    void aCaseForAnUnknownReceptionIsKeptApart() {
        registered(UUID.randomUUID().toString(), "APPEAL");

        awaiting().until(() -> count("stray_case", "case_number = '%s'".formatted(caseNumber)) == 1);
        assertThat(count("docket_item", "case_number = '%s'".formatted(caseNumber))).isZero();
    }

    @Test
    void theDocketIsForStaffOfTheDivisionOnly() {
        String path = "/notice/receptions/" + announced(VISIT_DAY) + "/docket";

        anybody().get(path).then().statusCode(401);
        as(HANDLER).get(path).then().statusCode(403);
        as(NEIGHBOUR).get(path).then().statusCode(404);
        as(PLANNER).queryParam("cursor", "tampered").get(path).then().statusCode(422);
    }

    private void item(String reception, String progress) {
        as(PLANNER).get("/notice/receptions/" + reception + "/docket").then().statusCode(200)
                .body("items.caseNumber", contains(caseNumber)).body("items.progress", contains(progress));
    }

    private void registered(String reception, String kind) {
        topics.publish("pujiang.cases", "intake-service", "case.registered.v1", caseNumber, registration(reception, kind));
    }

    private String registration(String reception, String kind) {
        return """
                {"caseNumber": "%s", "kind": "%s", "channel": "VISIT", "place": "330726101", "receptionId": "%s", "persons": 3,
                 "petitioners": ["%s"], "claims": [{"claimId": "%s", "ordinal": 1, "category": "land"}],
                 "receivedAt": "2026-11-20T01:00:00Z", "registeredAt": "2026-11-20T02:00:00Z"}"""
                .formatted(caseNumber, kind, reception, UUID.randomUUID(), claim);
    }

    private void assignment(String step, String more) {
        topics.publish("pujiang.assignments", "routing-service", "assignment." + step + ".v1", caseNumber, """
                {"caseNumber": "%s", "claimId": "%s", "assignmentId": "%s", %s}"""
                .formatted(caseNumber, claim, UUID.randomUUID(), more));
    }

    /** Waits until this service has taken in everything published so far: a case of the same key comes after it. */
    private void fence() {
        String inbox = "source = 'intake-service' and subject = '%s' and sequence = 9".formatted(caseNumber);
        topics.publish("pujiang.cases", "intake-service", "case.notified.v1", caseNumber, 9, """
                {"caseNumber": "%s", "replyId": "%s", "petitionerId": "%s", "medium": "PORTAL",
                 "deliveredAt": "2026-11-20T02:00:00Z"}""".formatted(caseNumber, UUID.randomUUID(), UUID.randomUUID()));
        awaiting().until(() -> count("inbox", inbox) == 1);
    }

    private static ConditionFactory awaiting() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(200));
    }
}
