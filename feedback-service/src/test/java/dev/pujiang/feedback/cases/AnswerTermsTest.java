package dev.pujiang.feedback.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.pujiang.feedback.FeedbackTest;
import dev.pujiang.feedback.reply.DueFirst;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

/** R-CLOCKS: what routing tells of the term of a claim is what its handlers see. */
@QuarkusTest
class AnswerTermsTest extends FeedbackTest {

    @Inject
    DueFirst dueFirst;

    private final String informClock = "/routing/clocks/" + UUID.randomUUID();
    private final String handleClock = "/routing/clocks/" + UUID.randomUUID();

    @BeforeEach
    void now() {
        clock.moveTo("2026-04-06T02:00:00Z");
    }

    @Test
    void anAssignedClaimIsToBeInformedOfAndAnAcceptedOneAnswered() {
        Given given = registered(appeal());

        made(given, BODY, term(informClock, "inform", given.claim(), "2026-04-10"),
                term("/routing/clocks/" + UUID.randomUUID(), "object", given.assignments().getFirst(), "2026-04-13"));

        seen(given).body("claims[0].due.rule", equalTo("inform")).body("claims[0].due.lastDay", equalTo("2026-04-10"))
                .body("claims[0].due.remainingDays", equalTo(4)).body("claims[0].due.state", equalTo("RUNNING"));
        handled(given, term(handleClock, "handle", given.claim(), "2026-05-06"));
        seen(given).body("claims[0].due.rule", equalTo("handle")).body("claims[0].due.clock", equalTo(handleClock))
                .body("claims[0].due.lastDay", equalTo("2026-05-06")).body("claims[0].due.remainingDays", equalTo(30));
    }

    @Test
    void followsAClockThatIsExtendedAndOnePaused() {
        Given given = accepted();

        moved(given, "recomputed", term(handleClock, "handle", given.claim(), "2026-06-05"), """
                "cause":"EXTENSION","previousLastDay":"2026-05-06","recomputedAt":"2026-04-05T00:00:00Z\"""");
        seen(given).body("claims[0].due.lastDay", equalTo("2026-06-05")).body("claims[0].due.remainingDays", equalTo(60));

        moved(given, "recomputed", term(handleClock, "handle", given.claim(), "2026-06-05").replaceAll("\"dueAt\":[^,]+,", ""),
                """
                        "cause":"PAUSE","previousLastDay":"2026-06-05","recomputedAt":"2026-04-05T00:00:00Z\"""");
        seen(given).body("claims[0].due.state", equalTo("PAUSED")).body("claims[0].due.remainingDays", nullValue());
    }

    @Test
    void aBreachedClaimIsOverdueUntilItIsAnsweredAndThenWasMissed() {
        Given given = accepted();

        clock.moveTo("2026-05-08T02:00:00Z");
        moved(given, "breached", term(handleClock, "handle", given.claim(), "2026-05-06"), """
                "told":"330726-zf","recordedAt":"2026-05-06T16:00:00Z\"""");
        seen(given).body("claims[0].due.state", equalTo("OVERDUE")).body("claims[0].due.remainingDays", equalTo(-2));

        issued(given, BODY);
        seen(given).body("claims[0].due.state", equalTo("MISSED")).body("claims[0].due.remainingDays", nullValue());
    }

    @Test
    void aClaimAnsweredInTimeWasKept() {
        Given given = accepted();

        issued(given, BODY);

        clock.moveTo("2026-06-08T02:00:00Z");
        seen(given).body("claims[0].due.state", equalTo("KEPT"));
    }

    @Test
    void otherTermsOfTheCaseChangeNothing() {
        Given given = accepted();

        moved(given, "recomputed", term(informClock, "inform", given.claim(), "2026-12-01"), """
                "cause":"CALENDAR","previousLastDay":"2026-04-10","recomputedAt":"2026-04-05T00:00:00Z\"""");

        seen(given).body("claims[0].due.lastDay", equalTo("2026-05-06"));
    }

    @Test
    void eventsOfBeforeThereWereClocksTellNoDate() {
        Given given = readyFor(BODY, appeal());

        seen(given).body("claims[0].assignment", equalTo("ACCEPTED")).body("claims[0].due", nullValue());
    }

    @Test
    void aClaimThatPassesToAnotherBodyKeepsItsTerm() {
        Given given = registered(appeal());
        made(given, OTHER_BODY, term(informClock, "inform", given.claim(), "2026-04-10"));
        Given again = new Given(given.number(), given.kind(), given.claims(), given.petitioners(),
                List.of(new UUID(-1L, UUID.randomUUID().getLeastSignificantBits())));

        made(again, BODY, term(informClock, "inform", given.claim(), "2026-04-10"));

        seen(given).body("claims[0].body", equalTo(BODY)).body("claims[0].due.clock", equalTo(informClock));
    }

    @Test
    void whatIsDueFirstComesFirstAndWhatHasNoDateComesLast() {
        String body = "330726-" + UUID.randomUUID().toString().substring(0, 8);
        Given late = acceptedBy(body, "2026-05-20");
        Given undated = readyFor(body, appeal());
        Given soon = acceptedBy(body, "2026-04-08");
        Given between = acceptedBy(body, "2026-05-06");

        assertThat(dueFirst.of(body)).containsExactly(soon.number(), between.number(), late.number(), undated.number());
    }

    private Given accepted() {
        Given given = registered(appeal());
        made(given, BODY, term(informClock, "inform", given.claim(), "2026-04-10"));
        handled(given, term(handleClock, "handle", given.claim(), "2026-05-06"));
        return given;
    }

    private Given acceptedBy(String body, String lastDay) {
        Given given = registered(appeal());
        made(given, body);
        publishAccepted(given, body, term("/routing/clocks/" + UUID.randomUUID(), "handle", given.claim(), lastDay));
        return given;
    }

    private void made(Given given, String body, String... terms) {
        publishAssignment(given, "assignment.made.v1", """
                {"caseNumber":"%s","claimId":"%s","assignmentId":"%s","body":"%s","post":"%s-head","level":"COUNTY",
                 "path":"PETITION","madeAt":"2026-03-07T00:00:00Z","terms":[%s]}""".formatted(given.number(), given.claim(),
                given.assignments().getFirst(), body, body, String.join(",", terms)));
        taken(given);
    }

    private void handled(Given given, String term) {
        publishAccepted(given, BODY, term);
    }

    private void publishAccepted(Given given, String body, String term) {
        publishAssignment(given, "assignment.accepted.v1", """
                {"caseNumber":"%s","claimId":"%s","assignmentId":"%s","body":"%s","acceptedAt":"2026-03-07T02:00:00Z",
                 "deemed":false,"terms":[%s]}""".formatted(given.number(), given.claim(), given.assignments().getFirst(), body,
                term));
        taken(given);
    }

    private void moved(Given given, String fact, String term, String more) {
        publishAssignment(given, "deadline." + fact + ".v1", """
                {"caseNumber":"%s","term":%s,%s}""".formatted(given.number(), term, more));
        taken(given);
    }

    private static String term(String clock, String rule, UUID matter, String lastDay) {
        return """
                {"clock":"%s","rule":"%s","matter":"%s","body":"%s","startedAt":"2026-03-07T02:00:00Z","lastDay":"%s",
                 "dueAt":"%sT16:00:00Z","provisional":false}""".formatted(clock, rule, matter, BODY, lastDay, lastDay);
    }

    /** Whatever was published of the case has had its effect. */
    private void taken(Given given) {
        long last = topics.read(topic("pujiang.assignments", given), given.number()).size();
        eventually(() -> count("select coalesce(max(sequence), 0) from inbox where source = 'routing-service' and subject = ?",
                given.number()) == last);
    }

    private static ValidatableResponse seen(Given given) {
        return handler(BODY).get("/feedback/cases/" + given.number()).then().statusCode(200);
    }
}
