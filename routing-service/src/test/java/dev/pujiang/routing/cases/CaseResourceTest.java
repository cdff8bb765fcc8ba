package dev.pujiang.routing.cases;

import static dev.pujiang.routing.Staff.handler;
import static dev.pujiang.routing.Staff.petitioner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.pujiang.divisions.Divisions;
import dev.pujiang.events.Kind;
import dev.pujiang.routing.RegisteredCase;
import dev.pujiang.routing.RoutingTest;
import dev.pujiang.testing.Topics;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RoutingTest
class CaseResourceTest {

    @Inject
    AgroalDataSource database;

    private Topics topics;

    @BeforeEach
    void open() {
        topics = Topics.ofThisRun();
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void showsStaffInScopeEveryAssignmentOfTheCase() {
        RegisteredCase registered = assigned("330726101", "land", "water");

        handler("330726-sl").get("/routing/cases/" + registered.number).then().statusCode(200)
                .body("assignments.body", contains("330726-zrzy", "330726-sl"))
                .body("assignments.ordinal", contains(1, 2));
    }

    @Test
    void showsThePetitionerTheOwnCaseOnly() {
        RegisteredCase own = assigned("330726101", "land");
        RegisteredCase other = assigned("330726101", "land");

        petitioner(own.number).get("/routing/cases/" + own.number).then().statusCode(200).body("assignments", hasSize(1));
        petitioner(own.number).get("/routing/cases/" + other.number).then().statusCode(404);
    }

    @Test
    void hidesACaseThatIsNoneOfTheCallersBusiness() {
        RegisteredCase registered = assigned("330726101", "land");

        handler("330726-jt").get("/routing/cases/" + registered.number).then().statusCode(404);
        handler("330726-jt").get("/routing/cases/no-such-case").then().statusCode(404);
    }

    @Test
    void recordsThatStaffHaveRead() throws SQLException {
        RegisteredCase registered = assigned("330726101", "land");

        handler("330726-zrzy").get("/routing/cases/" + registered.number).then().statusCode(200);

        assertThat(auditEntries("assignment.read", registered.number)).isEqualTo(1);
    }

    @Test
    void showsTheFivePostsOfTheResponsibilityChain() {
        String village = Divisions.bundled().children("330726101").getFirst().code();
        RegisteredCase registered = assigned(village, "land");

        handler("330726-zrzy").get("/routing/cases/" + registered.number + "/chain").then().statusCode(200)
                .body("posts.post", contains("33-zf-head", "3307-zf-head", "330726-zf-head", "330726101-zf-head",
                        village + "-cw-head"))
                .body("posts.level", contains("PROVINCE", "CITY", "COUNTY", "TOWNSHIP", "VILLAGE"));
    }

    @Test
    void showsHowTheCaseEnded() {
        RegisteredCase registered = assigned("330726101", "land");
        registered.reply(topics, 1, registered.claims.getFirst(), "SUPPORTED");
        topics.publish("pujiang.replies", RegisteredCase.FEEDBACK, "case.rated.v1", registered.number, 2, """
                {"caseNumber":"%s","petitionerId":"018f0000-0000-7000-8000-000000000002","office":5,"body":4,
                 "ratedAt":"2026-11-24T08:00:00Z"}""".formatted(registered.number));

        topics.publish("pujiang.replies", RegisteredCase.FEEDBACK, "case.closed.v1", registered.number, 3, """
                {"caseNumber":"%s","closedAt":"2026-11-24T08:00:01Z"}""".formatted(registered.number));

        await().untilAsserted(() -> handler("330726-zrzy").get("/routing/cases/" + registered.number).then()
                .body("closedAt", equalTo("2026-11-24T08:00:01Z")).body("ratings[0].body", equalTo(4))
                .body("assignments[0].outcome", equalTo("SUPPORTED")).body("assignments[0].status", equalTo("CONCLUDED")));
    }

    private RegisteredCase assigned(String place, String... categories) {
        RegisteredCase registered = new RegisteredCase(Kind.APPEAL, place, categories);
        registered.register(topics);
        registered.awaitAssignments();
        return registered;
    }

    private int auditEntries(String action, String object) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from audit_entry where action = ? and object = ?")) {
            select.setString(1, action);
            select.setString(2, object);
            try (var result = select.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }
}
