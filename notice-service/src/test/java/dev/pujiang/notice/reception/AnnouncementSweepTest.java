package dev.pujiang.notice.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.pujiang.notice.RunningService;
import dev.pujiang.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnnouncementSweepTest extends RunningService {

    @Inject
    AnnouncementSweep sweep;

    @Test
    void aVisitIsPlannedAnnouncedRemindedOfMovedAndHeldAndItsChainHolds() {
        String id = planned(VISIT_DAY);
        clock.set("2026-12-05T17:00");
        publish(PLANNER, id, "{\"occasion\": \"FIRST\"}").statusCode(201);

        clock.set("2026-12-11T07:59:59");
        sweep.sweep();
        assertThat(status(id)).isEqualTo("ANNOUNCED");
        clock.set("2026-12-11T08:00");
        sweep.sweep();
        assertThat(status(id)).isEqualTo("CONFIRMED");

        clock.set("2026-12-12T20:00");
        publish(PLANNER, id, """
                {"occasion": "CHANGE", "reason": "示例：场地维修",
                 "change": {"venue": {"name": "文化礼堂", "address": "示例路2号"}}}""").statusCode(201);
        clock.set(VISIT_DAY + "T11:30");
        sweep.sweep();

        assertThat(status(id)).isEqualTo("ENDED");
        anybody().get("/notice/receptions/" + id + "/notices").then().statusCode(200)
                .body("items.occasion", contains("FIRST", "SECOND", "CHANGE")).body("items.version", contains(1, 2, 3))
                .body("items.publications.channel.flatten()", contains("ONLINE", "ONLINE", "ONLINE"))
                .body("items[1].publishedAt", is("2026-12-11T00:00:00Z"));
        anybody().get("/notice/receptions/" + id + "/verification").then().body("valid", is(true));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(announcements(id))
                .hasSize(3).first().asString().contains("\"occasion\":\"FIRST\"", "\"post\":\"330726-zf-head\""));
    }

    @Test
    void afterADowntimeWhatIsStillInTimeIsMadeUpFor() {
        String id = announced(VISIT_DAY);
        clock.set("2026-12-12T23:59:59");

        sweep.sweep();

        assertThat(status(id)).isEqualTo("CONFIRMED");
    }

    @Test
    void aSecondNoticeMissedDuringADowntimeIsRecordedAndBlocksTheVisit() {
        String id = announced(VISIT_DAY);
        clock.set("2026-12-13T00:00");

        sweep.sweep();

        anybody().get("/notice/receptions/" + id).then().body("status", is("BLOCKED"))
                .body("obligations.state", contains("MET", "MISSED"))
                .body("lateness.occasion", contains("SECOND")).body("lateness.dueOn", contains("2026-12-12"))
                .body("lateness.notedAt", contains("2026-12-12T16:00:00Z"))
                .body("lateness.consequence", contains("BLOCKED"));
        publish(PLANNER, id, "{\"occasion\": \"SECOND\"}").statusCode(409).body("type", is("/problems/status-forbids"));
    }

    @Test
    void aBlockedVisitCanMoveToADayThatCanBeAnnounced() {
        String id = announced(VISIT_DAY);
        clock.set("2026-12-13T10:00");
        sweep.sweep();
        String sameDay = "{\"occasion\": \"CHANGE\", \"reason\": \"示例\", \"change\": {\"how\": \"VIDEO\"}}";
        String later = "{\"occasion\": \"CHANGE\", \"reason\": \"示例\", \"change\": {\"windows\": [%s]}}"
                .formatted(window("2027-01-05"));

        publish(PLANNER, id, sameDay).statusCode(409);
        publish(PLANNER, id, later).statusCode(201);

        anybody().get("/notice/receptions/" + id).then().body("status", is("ANNOUNCED"))
                .body("obligations.dueOn", contains("2026-12-26", "2027-01-02")).body("lateness.size()", is(1));
    }

    @Test
    void aPlanThatWasNeverAnnouncedLapses() {
        String id = planned(VISIT_DAY);
        clock.set("2026-12-06T00:00");

        sweep.sweep();

        assertThat(status(id)).isEqualTo("BLOCKED");
        anybody().get("/notice/receptions/" + id).then().statusCode(404);
        publish(PLANNER, id, "{\"occasion\": \"FIRST\"}").statusCode(409);
    }

    @Test
    void manyReplicasPublishEachSecondNoticeOnce() throws Exception {
        List<String> ids = IntStream.range(0, 12).mapToObj(i -> announced("2026-12-20")).toList();
        clock.set("2026-12-16T08:00");

        try (var replicas = Executors.newFixedThreadPool(4)) {
            Callable<Void> replica = () -> {
                sweep.sweep();
                return null;
            };
            for (var done : replicas.invokeAll(List.of(replica, replica, replica, replica))) {
                done.get();
            }
        }

        assertThat(ids).allSatisfy(id -> anybody().get("/notice/receptions/" + id + "/notices").then()
                .body("items.occasion", contains("FIRST", "SECOND")));
    }

    private static List<String> announcements(String id) {
        try (Topics topics = Topics.ofThisRun()) {
            return topics.read("pujiang.receptions", id).stream()
                    .filter(event -> event.getType().equals("dev.pujiang.reception.announced.v1")).map(Topics::json).toList();
        }
    }
}
