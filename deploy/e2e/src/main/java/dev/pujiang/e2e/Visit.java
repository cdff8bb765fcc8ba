package dev.pujiang.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pujiang.e2e.Api.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;

/** Plans an announced visit of a county leader to a township and publishes the first notice in time (R-T10). */
final class Visit {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String PLANNER = "reception-planner-330726";
    private static final int DAYS_AHEAD = 12;

    private final Whole whole;
    private JsonNode reception;
    private String etag;

    Visit(Whole whole) {
        this.whole = whole;
    }

    String id() {
        return reception.get("receptionId").asText();
    }

    JsonNode reception() {
        return reception;
    }

    void plan(String township) throws InterruptedException {
        ZonedDateTime from = LocalDate.now(SHANGHAI).plusDays(DAYS_AHEAD).atTime(LocalTime.of(9, 0)).atZone(SHANGHAI);
        ObjectNode plan = Api.JSON.createObjectNode()
                .put("mode", "ANNOUNCED_VISIT")
                .put("post", "330726-zf-head")
                .put("division", township)
                .put("how", "IN_PERSON")
                .put("scope", "土地、住房、劳动、村务等各类诉求（示例）")
                .put("booking", "现场登记，或拨打12345预约（示例）")
                .put("bring", "身份证件和有关材料（示例）");
        plan.putObject("official").put("name", "示例县长").put("title", "浦江县人民政府县长（示例）");
        plan.putObject("venue").put("name", "乡镇社会治理中心（示例）").put("address", "中心路1号（示例）");
        plan.putArray("windows").addObject().put("from", from.toInstant().toString())
                .put("to", from.plusHours(3).toInstant().toString());
        String key = UUID.randomUUID().toString();
        Answer planned = new Patience(Duration.ofSeconds(30)).until(
                () -> whole.api().post("/notice/receptions", whole.user(PLANNER), plan, "Idempotency-Key", key),
                answer -> answer.status() == 201).expect(201);
        take(planned);
    }

    void publishFirstNotice() {
        whole.api().post("/notice/receptions/" + id() + "/notices", whole.user(PLANNER),
                Api.JSON.createObjectNode().put("occasion", "FIRST"), "If-Match", etag).expect(201);
        take(whole.api().get("/notice/receptions/" + id(), null).expect(200));
    }

    /** The docket as the planner sees it. */
    JsonNode docket() {
        return whole.api().get("/notice/receptions/" + id() + "/docket", whole.user(PLANNER)).expect(200).body();
    }

    /** Whether the chain of notices verifies, as anybody may ask. */
    JsonNode verification() {
        return whole.api().get("/notice/receptions/" + id() + "/verification", null).expect(200).body();
    }

    private void take(Answer answer) {
        reception = answer.body();
        etag = answer.etag().orElse(etag);
    }
}
