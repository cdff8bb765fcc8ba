package dev.pujiang.feedback;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

import dev.pujiang.testing.KafkaResource;
import dev.pujiang.testing.PostgresResource;
import dev.pujiang.testing.Tokens;
import dev.pujiang.testing.TokensResource;
import dev.pujiang.testing.Topics;
import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

/** What the tests of this service share: one start, and intake and routing as they are heard on the topics. */
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(TokensResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FeedbackTest {

    protected static final String BODY = "330726-zrzy";
    protected static final String OTHER_BODY = "330726-zjj";
    protected static final String PLACE = "330726101";

    @Inject
    protected TestClock clock;
    @Inject
    AgroalDataSource database;

    protected Topics topics;

    @BeforeEach
    void open() {
        clock.reset();
        if (topics == null) {
            topics = Topics.ofThisRun();
        }
    }

    @AfterAll
    void close() {
        topics.close();
    }

    /** A case as the other services know it; events are published as they would publish them. */
    public record Given(String number, String kind, List<UUID> claims, List<UUID> petitioners, List<UUID> assignments) {

        public UUID claim() {
            return claims.getFirst();
        }

        public UUID petitioner() {
            return petitioners.getFirst();
        }
    }

    protected static Given appeal() {
        return given("APPEAL", 1, 1);
    }

    protected static Given given(String kind, int claims, int petitioners) {
        return new Given("T" + UUID.randomUUID().toString().replace("-", "").substring(0, 14).toUpperCase(), kind, ids(claims),
                ids(petitioners), ids(claims));
    }

    private static List<UUID> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> UUID.randomUUID()).toList();
    }

    protected Given registered(Given given) {
        publishCase(given, "case.registered.v1", registration(given));
        eventually(() -> count("select count(*) from known_case where number = ?", given.number()) == 1);
        return given;
    }

    protected static String registration(Given given) {
        String claims = IntStream.range(0, given.claims().size())
                .mapToObj(i -> """
                        {"claimId":"%s","ordinal":%d,"category":"land"}""".formatted(given.claims().get(i), i + 1))
                .collect(Collectors.joining(","));
        String petitioners = given.petitioners().stream().map(id -> '"' + id.toString() + '"').collect(Collectors.joining(","));
        return """
                {"caseNumber":"%s","kind":"%s","channel":"PORTAL","place":"%s","persons":3,"petitioners":[%s],
                 "claims":[%s],"receivedAt":"2026-11-01T00:00:00Z","registeredAt":"2026-11-01T00:00:01Z"}"""
                .formatted(given.number(), given.kind(), PLACE, petitioners, claims);
    }

    protected void publishCase(Given given, String type, String json) {
        topics.publish(topic("pujiang.cases", given), "intake-service", type, given.number(), json);
    }

    protected void publishAssignment(Given given, String type, String json) {
        topics.publish(topic("pujiang.assignments", given), "routing-service", type, given.number(), json);
    }

    protected static String topic(String topic, Given given) {
        return given.kind().equals("REPORT") ? topic + ".restricted" : topic;
    }

    protected Given assigned(Given given, String body) {
        for (int i = 0; i < given.claims().size(); i++) {
            publishAssignment(given, "assignment.made.v1", """
                    {"caseNumber":"%s","claimId":"%s","assignmentId":"%s","body":"%s","post":"%s-head","level":"COUNTY",
                     "path":"PETITION","madeAt":"2026-11-02T00:00:00Z"}""".formatted(given.number(), given.claims().get(i),
                    given.assignments().get(i), body, body));
        }
        eventually(() -> count("select count(*) from known_assignment where case_number = ?", given.number()) == given.claims()
                .size());
        return given;
    }

    protected Given accepted(Given given, String body) {
        assigned(given, body);
        for (int i = 0; i < given.claims().size(); i++) {
            publishAssignment(given, "assignment.accepted.v1", """
                    {"caseNumber":"%s","claimId":"%s","assignmentId":"%s","body":"%s","acceptedAt":"2026-11-03T00:00:00Z"}"""
                    .formatted(given.number(), given.claims().get(i), given.assignments().get(i), body));
        }
        eventually(() -> count("select count(*) from known_assignment where case_number = ? and status = 'ACCEPTED'",
                given.number()) == given.claims().size());
        return given;
    }

    /** A case whose claims the body has accepted. */
    protected Given readyFor(String body, Given given) {
        return accepted(registered(given), body);
    }

    protected void delivered(Given given, String replyId, UUID petitioner) {
        publishCase(given, "case.notified.v1", """
                {"caseNumber":"%s","replyId":"%s","petitionerId":"%s","medium":"PORTAL","deliveredAt":"%s"}"""
                .formatted(given.number(), replyId, petitioner, clock.instant()));
        eventually(() -> count("select count(*) from delivery where reply_id = ?::uuid and petitioner_id = ?::uuid", replyId,
                petitioner.toString()) == 1);
    }

    /** A case that the body has answered, with its reply delivered to these petitioners; gives the reply. */
    protected String answered(Given given, UUID... petitioners) {
        String reply = issued(readyFor(BODY, given), BODY);
        for (UUID petitioner : petitioners) {
            delivered(given, reply, petitioner);
        }
        return reply;
    }

    protected static RequestSpecification handler(String body) {
        return as(Tokens.staff("handler", body, "330726", "reply:read", "reply:write", "reply:issue"));
    }

    protected static RequestSpecification petitioner(Given given, UUID petitioner) {
        return as(Tokens.petitioner(given.number(), petitioner));
    }

    protected static RequestSpecification as(String token) {
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON).accept(ContentType.JSON);
    }

    protected static Map<String, Object> text(Given given) {
        return Map.of("request", "请求依法补偿被征收的承包地。", "facts", "经查，土地征收公告已于2026年3月发布。", "reasons",
                "补偿款未按公告标准足额支付。", "decision", "三十日内补足差额。", "legalBasis", "《土地管理法》第四十八条", "claims",
                given.claims().stream()
                        .map(claim -> Map.of("claimId", claim.toString(), "outcome", "SUPPORTED", "evidence", "补偿款支付凭证第12号"))
                        .toList());
    }

    protected static String drafted(Given given, String body) {
        return handler(body).header("Idempotency-Key", UUID.randomUUID().toString()).body(text(given))
                .post("/feedback/cases/" + given.number() + "/replies").then().statusCode(201).extract().path("id");
    }

    /** An issued reply to all claims, with id. */
    protected static String issued(Given given, String body) {
        String reply = drafted(given, body);
        handler(body).header("If-Match", "\"0\"").post("/feedback/replies/" + reply + "/issue").then().statusCode(200);
        return reply;
    }

    protected List<CloudEvent> told(Given given, String type) {
        return topics.read(topic("pujiang.replies", given), given.number()).stream()
                .filter(event -> event.getType().equals("dev.pujiang." + type)).toList();
    }

    protected long count(String sql, Object... values) {
        return Long.parseLong(text(sql, values));
    }

    protected String text(String sql, Object... values) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var result = statement.executeQuery();
            result.next();
            return result.getString(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    protected static void eventually(java.util.concurrent.Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50)).until(condition);
    }
}
