package dev.pujiang.notice;

import static org.hamcrest.Matchers.nullValue;

import dev.pujiang.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What every service answers must not be hidden by the paths of this one. */
@QuarkusTest
class SharedPathsTest extends RunningService {

    @Test
    void theAuditTrailCanBeVerified() {
        planned(VISIT_DAY);

        as(Tokens.staff("auditor", "330726-xfj", "330726", "audit:read")).get("/notice/audit/verification").then()
                .statusCode(200).body("brokenAt", nullValue());
        as(PLANNER).get("/notice/audit/verification").then().statusCode(403);
    }

    @Test
    void deadLettersCanBeReplayed() {
        as(Tokens.staff("administrator", "330726-xfj", "330726", "deadletter:replay")).post("/notice/dead-letters/replay")
                .then().statusCode(200);
    }
}
