package dev.pujiang.feedback.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.pujiang.feedback.FeedbackTest;
import dev.pujiang.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CasesFromEventsTest extends FeedbackTest {

    @Test
    void losesNothingWhenTheAssignmentIsHeardOfBeforeTheCase() {
        Given given = accepted(appeal(), BODY);
        handler(BODY).get("/feedback/cases/" + given.number()).then().statusCode(404);

        registered(given);

        handler(BODY).get("/feedback/cases/" + given.number()).then().statusCode(200).body("kind", equalTo("APPEAL"))
                .body("claims[0].body", equalTo(BODY)).body("claims[0].assignment", equalTo("ACCEPTED"));
        issued(given, BODY);
    }

    @Test
    void takesARepeatedEventOnce() {
        Given given = readyFor(BODY, appeal());
        String reply = issued(given, BODY);
        String notified = """
                {"caseNumber":"%s","replyId":"%s","petitionerId":"%s","medium":"LETTER","deliveredAt":"%s"}"""
                .formatted(given.number(), reply, given.petitioner(), clock.instant());
        topics.publish("pujiang.cases", "intake-service", "case.registered.v1", given.number(), 1, registration(given));
        topics.publish("pujiang.cases", "intake-service", "case.notified.v1", given.number(), 2, notified);

        topics.publish("pujiang.cases", "intake-service", "case.notified.v1", given.number(), 2, notified);
        topics.publish("pujiang.cases", "intake-service", "case.notified.v1", given.number(), 3, notified);

        eventually(
                () -> count("select sequence from inbox where source = 'intake-service' and subject = ?", given.number()) == 3);
        assertThat(count("select count(*) from delivery where case_number = ?", given.number())).isOne();
        assertThat(count("select count(*) from known_claim where case_number = ?", given.number())).isOne();
    }

    @Test
    void followsTheAssignmentToItsEnd() {
        Given given = readyFor(BODY, appeal());
        publishAssignment(given, "assignment.concluded.v1", """
                {"caseNumber":"%s","claimId":"%s","assignmentId":"%s","body":"%s","outcome":"SUPPORTED",
                 "concludedAt":"2026-11-20T00:00:00Z"}""".formatted(given.number(), given.claim(),
                given.assignments().getFirst(), BODY));

        eventually(() -> count("select count(*) from known_assignment where case_number = ? and status = 'CONCLUDED'",
                given.number()) == 1);

        handler(BODY).get("/feedback/cases/" + given.number()).then().body("claims[0].assignment", equalTo("CONCLUDED"));
    }

    @Test
    void knowsTheDirectoryFromRouting() {
        String body = "330726-" + UUID.randomUUID().toString().substring(0, 8);
        topics.publish("pujiang.assignments", "routing-service", "body.listed.v1", body, """
                {"body":"%s","nameZh":"示例局","division":"330726","level":"COUNTY","validFrom":"2023-06-30"}""".formatted(body));

        eventually(() -> count("select count(*) from known_body where code = ?", body) == 1);
    }

    @Test
    void showsACaseToThosePartOfItAndToNobodyElse() {
        Given given = readyFor(BODY, given("APPEAL", 1, 2));
        String path = "/feedback/cases/" + given.number();

        handler(BODY).get(path).then().statusCode(200).body("closure.missing", hasSize(3));
        petitioner(given, given.petitioner()).get(path).then().statusCode(200);
        as(Tokens.staff("leader", "33-xfj", "33", "reply:read")).get(path).then().statusCode(200);
        handler(OTHER_BODY).get(path).then().statusCode(404);
        as(Tokens.staff("leader", "3301-xfj", "3301", "reply:read")).get(path).then().statusCode(404);
        as(Tokens.staff("clerk", BODY, "330726", "case:register")).get(path).then().statusCode(403);
        Given other = appeal();
        petitioner(other, other.petitioner()).get(path).then().statusCode(404);
    }

    @Test
    void recordsReadsByStaffButNotThePetitionersOwn() {
        Given given = readyFor(BODY, appeal());

        handler(BODY).get("/feedback/cases/" + given.number()).then().statusCode(200);
        petitioner(given, given.petitioner()).get("/feedback/cases/" + given.number()).then().statusCode(200);

        assertThat(count("select count(*) from audit_entry where object = ? and action = 'case.read'", given.number())).isOne();
    }

    @Test
    void showsAPetitionerTheOthersOnlyAsANumber() {
        Given given = readyFor(BODY, given("APPEAL", 1, 2));
        String reply = issued(given, BODY);
        given.petitioners().forEach(petitioner -> delivered(given, reply, petitioner));

        String seen = petitioner(given, given.petitioners().get(0)).get("/feedback/cases/" + given.number()).then()
                .statusCode(200)
                .body("echo.reached", equalTo(2)).body("echo.deliveries", hasSize(1)).extract().asString();

        assertThat(seen).doesNotContain(given.petitioners().get(1).toString());
    }
}
