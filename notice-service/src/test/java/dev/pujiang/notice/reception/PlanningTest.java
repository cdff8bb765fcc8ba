package dev.pujiang.notice.reception;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import dev.pujiang.notice.RunningService;
import dev.pujiang.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanningTest extends RunningService {

    @Test
    void aPlannedVisitKnowsWhenItsNoticesAreDue() {
        plan(PLANNER, visit(VISIT_DAY)).statusCode(201).header("ETag", "\"0\"")
                .body("status", is("PLANNED")).body("division.name", is("浙江省金华市浦江县黄宅镇"))
                .body("issuingBody.name", is("浦江县信访局")).body("post.title", is("县长"))
                .body("obligations.occasion", contains("FIRST", "SECOND"))
                .body("obligations.dueOn", contains("2026-12-05", "2026-12-12"))
                .body("obligations.state", contains("PENDING", "PENDING"));
    }

    @Test
    void theSameRequestUnderTheSameKeyIsTheSamePlan() {
        var first = as(PLANNER).header("Idempotency-Key", "twice").body(visit(VISIT_DAY)).post("/notice/receptions").then()
                .statusCode(201).extract();
        clock.set("2026-12-14T10:00");

        var second = as(PLANNER).header("Idempotency-Key", "twice").body(visit(VISIT_DAY)).post("/notice/receptions");

        second.then().statusCode(201).body("receptionId", equalTo(first.path("receptionId")));
    }

    @Test
    void aKeyIsGoodForOneRequestOnly() {
        as(PLANNER).header("Idempotency-Key", "reused").body(visit(VISIT_DAY)).post("/notice/receptions").then()
                .statusCode(201);

        as(PLANNER).header("Idempotency-Key", "reused").body(visit("2026-12-16")).post("/notice/receptions").then()
                .statusCode(422).body("type", is("/problems/idempotency-key-reused"));
    }

    @Test
    void aPlanNeedsAKey() {
        as(PLANNER).body(visit(VISIT_DAY)).post("/notice/receptions").then().statusCode(400)
                .body("type", is("/problems/missing-header")).body("errors[0].field", is("Idempotency-Key"));
    }

    @Test
    void whatCannotBeAnnouncedInTimeIsNotPlanned() {
        clock.set("2026-12-06T00:00");

        plan(PLANNER, visit(VISIT_DAY)).statusCode(409).body("type", is("/problems/too-late-to-announce"))
                .body("dueOn", is("2026-12-05")).body("reasonAccepted", is(false));
    }

    @Test
    void everyFieldAtFaultIsNamed() {
        plan(PLANNER, """
                {"mode": "ANNOUNCED_VISIT", "post": "", "official": {"name": "示例甲"}, "division": "330726",
                 "venue": {"name": "\\u0007", "address": "示例路1号", "latitude": 91},
                 "windows": [], "how": "IN_PERSON", "scope": "x", "booking": "x", "bring": "x"}""")
                .statusCode(422).body("errors.field",
                        hasItems("post", "official.title", "venue.name", "venue.latitude", "windows"));
    }

    @Test
    void refusesWindowsThatOverlapOrLieInThePast() {
        String windows = window(VISIT_DAY) + "," + window(VISIT_DAY) + "," + window("2026-11-01");

        plan(PLANNER, visit(VISIT_DAY).replace(window(VISIT_DAY), windows)).statusCode(422)
                .body("errors.field", hasItems("windows[1].from", "windows[2].from"))
                .body("errors.code", hasItems("overlaps", "future"));
    }

    @Test
    void refusesUnknownPostsAndDivisions() {
        plan(PLANNER, visit(VISIT_DAY).replace("330726-zf-head", "330726-zf-nobody")).statusCode(422)
                .body("errors[0].code", is("unknown-post"));
        plan(PLANNER, visit(VISIT_DAY).replace("330726101", "339999")).statusCode(422)
                .body("errors[0].code", is("unknown-division"));
    }

    @Test
    void nobodyPlansForAnotherDivision() {
        plan(NEIGHBOUR, visit(VISIT_DAY)).statusCode(422).body("errors[0].code", is("outside-your-division"));
    }

    @Test
    void planningTakesThePermission() {
        plan(HANDLER, visit(VISIT_DAY)).statusCode(403).body("type", is("/problems/forbidden"));
        plan(Tokens.expired("planner", "reception:plan"), visit(VISIT_DAY)).statusCode(401);
        anybody().body(visit(VISIT_DAY)).post("/notice/receptions").then().statusCode(401)
                .body("type", is("/problems/unauthorized"));
    }

    @Test
    void thePublicDoesNotSeeAPlan() {
        String id = planned(VISIT_DAY);

        anybody().get("/notice/receptions/" + id).then().statusCode(404);
        as(NEIGHBOUR).get("/notice/receptions/" + id).then().statusCode(404);
        as(PLANNER).get("/notice/receptions/" + id).then().statusCode(200).header("Cache-Control", "no-store");
    }
}
