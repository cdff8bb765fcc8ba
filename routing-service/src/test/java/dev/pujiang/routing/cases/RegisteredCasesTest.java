package dev.pujiang.routing.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.events.Kind;
import dev.pujiang.routing.RegisteredCase;
import dev.pujiang.routing.RoutingTest;
import dev.pujiang.testing.Topics;
import io.cloudevents.CloudEvent;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

@RoutingTest
class RegisteredCasesTest {

    private static final String ASSIGNMENTS = "pujiang.assignments";
    private static final String RESTRICTED = "pujiang.assignments.restricted";

    @Test
    void makesOneAssignmentPerClaimInTheOrderOfTheClaims() {
        try (Topics topics = Topics.ofThisRun()) {
            RegisteredCase registered = new RegisteredCase(Kind.APPEAL, "330726101", "land", "water", "labour");

            registered.register(topics);

            List<CloudEvent> made = registered.awaitEvents(topics, ASSIGNMENTS, 3);
            assertThat(made).extracting(event -> json(event).getString("claimId"))
                    .containsExactlyElementsOf(registered.claims.stream().map(Object::toString).toList());
            assertThat(made).extracting(event -> json(event).getString("body")).containsExactly("330726-zrzy", "330726-sl",
                    "330726-rsj");
            assertThat(made).extracting(event -> event.getExtension("sequence").toString()).containsExactly("1", "2", "3");
            assertThat(made).allSatisfy(event -> {
                assertThat(event.getType()).isEqualTo("dev.pujiang.assignment.made.v1");
                assertThat(event.getSource()).hasToString("routing-service");
            });
            assertThat(json(made.getFirst()).getString("post")).isEqualTo("330726-zrzy-head");
            assertThat(json(made.getFirst()).getString("level")).isEqualTo("COUNTY");
            assertThat(json(made.getFirst()).getString("path")).isEqualTo("ADMINISTRATIVE_PROCEDURE");
            assertThat(json(made.getFirst()).getString("ruleId")).isEqualTo("land-appeal");
        }
    }

    @Test
    void tellsOfAnAccusationOnTheRestrictedTopicOnly() {
        try (Topics topics = Topics.ofThisRun()) {
            RegisteredCase accusation = new RegisteredCase(Kind.REPORT, "330726101", "water");

            accusation.register(topics);

            List<CloudEvent> made = accusation.awaitEvents(topics, RESTRICTED, 1);
            assertThat(made).singleElement().satisfies(event -> {
                assertThat(json(event).getString("body")).isEqualTo("330726-jw");
                assertThat(event.getExtension("dataclassification")).hasToString("restricted");
            });
            assertThat(topics.read(ASSIGNMENTS, accusation.number)).isEmpty();
        }
    }

    @Test
    void makesNoSecondAssignmentOfACaseDeliveredTwice() {
        try (Topics topics = Topics.ofThisRun()) {
            RegisteredCase registered = new RegisteredCase(Kind.APPEAL, "330726101", "land");
            RegisteredCase later = new RegisteredCase(Kind.APPEAL, "330726101", "land");
            registered.register(topics);

            registered.register(topics);

            topics.publish(registered.topic(), RegisteredCase.INTAKE, "case.notified.v1", registered.number, 2, """
                    {"caseNumber":"%s","replyId":"018f0000-0000-7000-8000-000000000001",
                     "petitionerId":"018f0000-0000-7000-8000-000000000002","medium":"PORTAL",
                     "deliveredAt":"2026-11-23T10:00:00Z"}""".formatted(registered.number));
            later.register(topics);
            later.awaitEvents(topics, ASSIGNMENTS, 1);
            registered.awaitAssignments();
            assertThat(topics.read(ASSIGNMENTS, registered.number)).hasSize(1);
            assertThat(topics.read("pujiang.dead-letters.routing", registered.number)).isEmpty();
        }
    }

    @Test
    void concludesTheAssignmentOfAClaimThatAReplyDecides() {
        try (Topics topics = Topics.ofThisRun()) {
            RegisteredCase registered = new RegisteredCase(Kind.APPEAL, "330726101", "land", "water");
            registered.register(topics);
            registered.awaitAssignments();

            registered.reply(topics, 1, registered.claims.getFirst(), "SUPPORTED");

            List<CloudEvent> events = registered.awaitEvents(topics, ASSIGNMENTS, 3);
            assertThat(events.getLast().getType()).isEqualTo("dev.pujiang.assignment.concluded.v1");
            assertThat(json(events.getLast()).getString("claimId")).isEqualTo(registered.claims.getFirst().toString());
            assertThat(json(events.getLast()).getString("outcome")).isEqualTo("SUPPORTED");
        }
    }

    @Test
    void keepsAnOutcomeThatComesBeforeItsCase() {
        try (Topics topics = Topics.ofThisRun()) {
            RegisteredCase late = new RegisteredCase(Kind.APPEAL, "330726101", "land");
            RegisteredCase marker = new RegisteredCase(Kind.APPEAL, "330726101", "land");
            marker.register(topics);
            late.reply(topics, 1, late.claims.getFirst(), "EXPLAINED");
            marker.reply(topics, 1, marker.claims.getFirst(), "EXPLAINED");
            marker.awaitEvents(topics, ASSIGNMENTS, 2);

            late.register(topics);

            List<CloudEvent> events = late.awaitEvents(topics, ASSIGNMENTS, 2);
            assertThat(events).extracting(CloudEvent::getType).containsExactly("dev.pujiang.assignment.made.v1",
                    "dev.pujiang.assignment.concluded.v1");
        }
    }

    private static JsonObject json(CloudEvent event) {
        return new JsonObject(Topics.json(event));
    }
}
