package dev.pujiang.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pujiang.e2e.Api.Answer;
import dev.pujiang.e2e.Subscriber.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Plays the life of one case through the public APIs, each step by the person who would take it, and notes the times. */
final class Life {

    /** One step: who took it, and how long after the submission it was on the topics for everybody to see. */
    record Step(String what, String who, Duration after) {}

    /** What the body writes: request, facts, reasons, decision, evidence. */
    static final List<String> TOLD = List.of("信访人请求核实情况并依法处理（示例）。", "经实地核查并调阅台账，反映的情况部分属实（示例）。",
            "依照有关规定，应当予以纠正并限期落实（示例）。", "支持信访人的请求，责成承办单位在十五日内落实到位（示例）。", "现场核查笔录一份（示例）");

    private final Whole whole;
    private final Subscriber subscriber;
    private final List<Step> steps = new ArrayList<>();
    private Instant begun;
    private String caseNumber;
    private String queryCode;
    private String petitionerToken;

    Life(Whole whole, Subscriber subscriber) {
        this.whole = whole;
        this.subscriber = subscriber;
    }

    String caseNumber() {
        return caseNumber;
    }

    String queryCode() {
        return queryCode;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** From submission to closure. */
    void play(ObjectNode submission) throws InterruptedException {
        register(submission);
        JsonNode assignments = whole.api().get("/routing/cases/" + caseNumber, whole.user("supervisor-330726")).expect(200)
                .body().at("/assignments");
        for (JsonNode assignment : assignments) {
            signAndAccept(assignment);
        }
        for (JsonNode assignment : assignments) {
            reply(assignment);
        }
        hear("case.notified.v1", "petitioner");
        rate();
        hear("case.closed.v1", "R-ECHO, R-RESULT");
    }

    private void register(ObjectNode submission) throws InterruptedException {
        begun = Instant.now();
        String key = UUID.randomUUID().toString();
        // intake may hear a moment later of the visit that notice has just announced
        Answer registered = new Patience(Duration.ofSeconds(15)).until(
                () -> whole.api().post("/intake/cases", whole.client("demo"), submission, "Idempotency-Key", key),
                answer -> answer.status() == 201).expect(201);
        caseNumber = registered.text("/caseNumber");
        queryCode = registered.text("/petitioners/0/queryCode");
        hear("case.registered.v1", "portal");
        hear("assignment.made.v1", "rule");
    }

    private void signAndAccept(JsonNode assignment) throws InterruptedException {
        String handler = handler(assignment);
        String path = "/routing/assignments/" + assignment.get("id").asText();
        Answer made = whole.api().get(path, whole.user(handler)).expect(200);
        Answer signed = whole.api().post(path + "/signature", whole.user(handler), null, "If-Match", made.etag().orElseThrow())
                .expect(200);
        hear("assignment.signed.v1", handler, "assignmentId", assignment.get("id").asText());
        whole.api().post(path + "/acceptance", whole.user(handler), null, "If-Match", signed.etag().orElseThrow()).expect(200);
        hear("assignment.accepted.v1", handler, "assignmentId", assignment.get("id").asText());
    }

    private void reply(JsonNode assignment) throws InterruptedException {
        String handler = handler(assignment);
        ObjectNode reply = Api.JSON.createObjectNode()
                .put("request", TOLD.get(0)).put("facts", TOLD.get(1)).put("reasons", TOLD.get(2)).put("decision", TOLD.get(3))
                .put("legalBasis", "《信访工作条例》（示例引用）");
        ArrayNode claims = reply.putArray("claims");
        claims.addObject().put("claimId", assignment.get("claimId").asText()).put("outcome", "SUPPORTED")
                .put("evidence", TOLD.get(4));
        Answer draft = new Patience(Duration.ofSeconds(15)).until(
                () -> whole.api().post("/feedback/cases/" + caseNumber + "/replies", whole.user(handler), reply,
                        "Idempotency-Key", "reply-" + assignment.get("id").asText()),
                answer -> answer.status() == 201).expect(201);
        whole.api().post("/feedback/replies/" + draft.text("/id") + "/issue", whole.user(handler), null, "If-Match",
                draft.etag().orElseThrow()).expect(200);
        hear("reply.issued.v1", handler, "replyId", draft.text("/id"));
        hear("assignment.concluded.v1", "routing", "assignmentId", assignment.get("id").asText());
    }

    private void rate() throws InterruptedException {
        ObjectNode proof = Api.JSON.createObjectNode().put("caseNumber", caseNumber).put("queryCode", queryCode);
        petitionerToken = whole.api().post("/intake/track", null, proof).expect(200).text("/token");
        ObjectNode rating = Api.JSON.createObjectNode().put("office", 5).put("body", 4);
        new Patience(Duration.ofSeconds(15)).until(
                () -> whole.api().post("/feedback/cases/" + caseNumber + "/ratings", petitionerToken, rating),
                answer -> answer.status() == 201).expect(201);
        hear("case.rated.v1", "petitioner");
    }

    /** What the petitioner sees of the case. */
    JsonNode tracked() {
        return whole.api().get("/intake/track/case", petitionerToken).expect(200).body();
    }

    private static String handler(JsonNode assignment) {
        return "handler-" + assignment.get("body").asText();
    }

    private void hear(String type, String who) throws InterruptedException {
        note(who, subscriber.await(caseNumber, type));
    }

    private void hear(String type, String who, String field, String value) throws InterruptedException {
        note(who, subscriber.await(caseNumber, type, heard -> value.equals(heard.data().get(field).asText())));
    }

    private void note(String who, Heard heard) {
        steps.add(new Step(heard.type(), who, Duration.between(begun, heard.heard())));
    }
}
