package dev.pujiang.notice.announcement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.pujiang.notice.RunningService;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishedNoticesTest extends RunningService {

    private static final String CHANGE = """
            {"occasion": "CHANGE", "reason": "示例：更正", "change": {"bring": "身份证件、合同"}}""";

    @Test
    void aStrangerCanRecomputeTheHashFromTheContent() {
        String id = announced(VISIT_DAY);
        publish(PLANNER, id, CHANGE).statusCode(201);
        var notices = anybody().get("/notice/receptions/" + id + "/notices").then().statusCode(200).extract();

        String previous = "0".repeat(64);
        for (int i = 0; i < 2; i++) {
            String notice = notices.path("items[%d].noticeId".formatted(i));
            String bytes = anybody().get("/notice/notices/" + notice + "/content").then().statusCode(200).extract().asString();
            previous = Chain.hash(previous, bytes);
            assertThat(previous).isEqualTo(notices.<String>path("items[%d].contentHash".formatted(i)));
        }
    }

    @Test
    void thePublicIsAnsweredFromItsCacheWhileNothingHasChanged() {
        String id = announced(VISIT_DAY);
        var first = anybody().get("/notice/receptions/" + id + "/notices").then()
                .header("Cache-Control", startsWith("public, max-age=")).extract();

        anybody().header("If-None-Match", first.header("ETag")).get("/notice/receptions/" + id + "/notices").then()
                .statusCode(304);
        publish(PLANNER, id, CHANGE).statusCode(201);
        anybody().header("If-None-Match", first.header("ETag")).get("/notice/receptions/" + id + "/notices").then()
                .statusCode(200);
    }

    @Test
    void theDatabaseRefusesToChangeWhatWasPublished() {
        String id = announced(VISIT_DAY);

        assertThatThrownBy(() -> sql("update notice set content = '{}' where reception_id = '%s'".formatted(id)))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> sql("delete from publication")).hasMessageContaining("never changed");
        assertThatThrownBy(() -> sql("truncate notice cascade")).hasMessageContaining("never changed");
    }

    @Test
    void tamperingWithTheTriggersDisabledIsFound() {
        String id = announced(VISIT_DAY);
        publish(PLANNER, id, CHANGE).statusCode(201);
        String tampering = """
                begin;
                alter table notice disable trigger notice_immutable;
                update notice set content = replace(content, '合同', '现金') where reception_id = '%s' and version = 2;
                alter table notice enable trigger notice_immutable;
                commit;""".formatted(id);

        sql(tampering);

        anybody().get("/notice/receptions/" + id + "/verification").then().statusCode(200).body("valid", is(false))
                .body("brokenAtVersion", is(2)).body("versions.valid", contains(true, false));
    }

    @Test
    void thereIsNothingToVerifyBeforeTheFirstNotice() {
        String id = planned(VISIT_DAY);

        anybody().get("/notice/receptions/" + id + "/verification").then().statusCode(404);
        anybody().get("/notice/receptions/" + id + "/notices").then().statusCode(404);
        anybody().get("/notice/notices/" + UUID.randomUUID() + "/content").then().statusCode(404);
        anybody().get("/notice/receptions/none/notices").then().statusCode(404);
    }

    @Test
    void aProofIsRecordedOnceHoweverOftenItIsSent() {
        String notice = noticeOf(announced(VISIT_DAY));
        String proof = proof("NEWSPAPER", "2026-11-20T02:00:00Z", "浦江日报 2026-11-20 第4版（示例）");

        String first = as(PLANNER).body(proof).post("/notice/notices/" + notice + "/publications").then().statusCode(201)
                .extract().path("publicationId");

        as(PLANNER).body(proof).post("/notice/notices/" + notice + "/publications").then().statusCode(200)
                .body("publicationId", is(first));
    }

    @Test
    void aProofIsOfATimeBetweenTheNoticeAndNow() {
        String notice = noticeOf(announced(VISIT_DAY));
        String path = "/notice/notices/" + notice + "/publications";

        as(PLANNER).body(proof("RADIO", "2026-11-20T01:59:59Z", "x")).post(path).then().statusCode(422)
                .body("errors[0].code", is("before-notice"));
        as(PLANNER).body(proof("RADIO", "2026-11-20T02:00:01Z", "x")).post(path).then().statusCode(422)
                .body("errors[0].code", is("past-or-present"));
        as(PLANNER).body(proof("ONLINE", "2026-11-20T02:00:00Z", "x")).post(path).then().statusCode(422)
                .body("errors[0].field", is("channel"));
        as(PLANNER).body(proof("PIGEON", "2026-11-20T02:00:00Z", "x")).post(path).then().statusCode(422)
                .body("errors[0].code", is("unknown-value"));
    }

    @Test
    void aProofTakesThePermissionAndTheDivision() {
        String path = "/notice/notices/" + noticeOf(announced(VISIT_DAY)) + "/publications";
        String proof = proof("BOARD", "2026-11-20T02:00:00Z", "照片 17（示例）");

        as(NEIGHBOUR).body(proof).post(path).then().statusCode(404);
        as(HANDLER).body(proof).post(path).then().statusCode(403);
        anybody().body(proof).post(path).then().statusCode(401);
    }

    private static String noticeOf(String reception) {
        return anybody().get("/notice/receptions/" + reception + "/notices").then().extract().path("items[0].noticeId");
    }

    private static String proof(String channel, String publishedAt, String evidence) {
        return "{\"channel\": \"%s\", \"publishedAt\": \"%s\", \"evidence\": \"%s\"}".formatted(channel, publishedAt, evidence);
    }
}
