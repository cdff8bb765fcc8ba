package dev.pujiang.notice.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.pujiang.notice.RunningService;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnnouncingTest extends RunningService {

    private static final String FIRST = "{\"occasion\": \"FIRST\"}";
    private static final String CANCELLATION = "{\"occasion\": \"CANCELLATION\", \"reason\": \"示例：因故取消\"}";

    @Test
    void theFirstNoticeMakesTheVisitPublicAndProvesItself() {
        String id = planned(VISIT_DAY);

        publish(PLANNER, id, FIRST).statusCode(201).header("ETag", "\"1\"").body("version", is(1))
                .body("content.official.name", is("示例甲")).body("content.venue.latitude", is("29.45"))
                .body("publications[0].channel", is("ONLINE"))
                .body("publications[0].evidence", startsWith("http://localhost:8080/notice/visits/" + id));

        anybody().get("/notice/receptions/" + id).then().statusCode(200).body("status", is("ANNOUNCED"))
                .body("obligations.state", contains("MET", "PENDING"));
    }

    @Test
    void aNoticeTakesThePermissionAndTheDivision() {
        String id = planned(VISIT_DAY);

        publish(HANDLER, id, FIRST).statusCode(403);
        publish(NEIGHBOUR, id, FIRST).statusCode(404);
    }

    @Test
    void aChangeNamesTheVersionItIsBasedOn() {
        String id = planned(VISIT_DAY);
        String path = "/notice/receptions/" + id + "/notices";

        as(PLANNER).body(FIRST).post(path).then().statusCode(428);
        as(PLANNER).header("If-Match", "\"7\"").body(FIRST).post(path).then().statusCode(412);
    }

    @Test
    void theFirstNoticeIsPublishedOnce() {
        String id = announced(VISIT_DAY);

        publish(PLANNER, id, FIRST).statusCode(409).body("type", is("/problems/status-forbids"))
                .body("receptionStatus", is("ANNOUNCED"));
    }

    @Test
    void theFirstNoticeOfALateEveningIsStillInTimeAndTheNextMinuteIsNot() {
        String inTime = planned(VISIT_DAY);
        String late = planned(VISIT_DAY);

        clock.set("2026-12-05T23:59:59");
        publish(PLANNER, inTime, FIRST).statusCode(201);
        clock.set("2026-12-06T00:00");
        publish(PLANNER, late, FIRST).statusCode(409).body("type", is("/problems/too-late-to-announce"));
    }

    @Test
    void theSecondNoticeCountsOnlyFromItsFirstDayOn() {
        String id = announced(VISIT_DAY);

        publish(PLANNER, id, "{\"occasion\": \"SECOND\"}").statusCode(409).body("notBefore", is("2026-12-06"));
        clock.set("2026-12-06T00:00");
        publish(PLANNER, id, "{\"occasion\": \"SECOND\"}").statusCode(201);

        assertThat(status(id)).isEqualTo("CONFIRMED");
    }

    @Test
    void aMovedVisitIsAnnouncedAgain() {
        String id = announced(VISIT_DAY);

        publish(PLANNER, id, change("\"windows\": [%s]".formatted(window("2026-12-18")))).statusCode(201)
                .body("version", is(2)).body("content.supersedes", is("1")).body("content.reason", is("示例：调整"));

        anybody().get("/notice/receptions/" + id).then().body("obligations.dueOn", contains("2026-12-08", "2026-12-15"))
                .body("windows[0].from", is("2026-12-18T01:00:00Z"));
    }

    @Test
    void aVisitCannotMoveToADayThatIsTooNear() {
        String id = announced(VISIT_DAY);
        clock.set("2026-12-01T10:00");

        publish(PLANNER, id, change("\"windows\": [%s]".formatted(window("2026-12-10")))).statusCode(409)
                .body("dueOn", is("2026-11-30"));

        anybody().get("/notice/receptions/" + id + "/notices").then().body("items.size()", is(1));
    }

    @Test
    void anotherRoomInTheTimeOfTheSecondNoticeIsTheSecondNotice() {
        String id = announced(VISIT_DAY);
        clock.set("2026-12-12T23:00");

        publish(PLANNER, id, change("\"venue\": {\"name\": \"文化礼堂\", \"address\": \"示例路2号\"}")).statusCode(201)
                .body("content.venue.latitude", nullValue());

        assertThat(status(id)).isEqualTo("CONFIRMED");
    }

    @Test
    void aChangeNeedsAReasonAndSomethingToChange() {
        String id = announced(VISIT_DAY);

        publish(PLANNER, id, "{\"occasion\": \"CHANGE\"}").statusCode(422).body("errors.field", contains("reason", "change"));
        publish(PLANNER, id, change("\"bring\": \"身份证件\"")).statusCode(409).body("type", is("/problems/nothing-changed"));
        publish(PLANNER, id, change("\"bring\": \"\"")).statusCode(422).body("errors[0].field", is("change.bring"));
    }

    @Test
    void aChangeOfWordsRestartsNothing() {
        String id = announced(VISIT_DAY);

        publish(PLANNER, id, change("\"bring\": \"身份证件、合同\"")).statusCode(201);

        anybody().get("/notice/receptions/" + id).then().body("status", is("ANNOUNCED"))
                .body("obligations.state", contains("MET", "PENDING")).body("bring", is("身份证件、合同"));
    }

    @Test
    void aCancelledVisitStaysCancelled() {
        String id = announced(VISIT_DAY);

        publish(PLANNER, id, CANCELLATION).statusCode(201);

        publish(PLANNER, id, CANCELLATION).statusCode(409).body("step", is("CANCELLED"));
        assertThat(status(id)).isEqualTo("CANCELLED");
    }

    @Test
    void onceTheVisitHasBegunNothingIsChanged() {
        String id = announced(VISIT_DAY);
        clock.set(VISIT_DAY + "T09:00");

        publish(PLANNER, id, "{\"occasion\": \"SECOND\"}").statusCode(409).body("type", is("/problems/visit-has-begun"));
        publish(PLANNER, id, change("\"how\": \"VIDEO\"")).statusCode(409).body("type", is("/problems/visit-has-begun"));
    }

    private static String change(String change) {
        return "{\"occasion\": \"CHANGE\", \"reason\": \"示例：调整\", \"change\": {%s}}".formatted(change);
    }
}
