package dev.pujiang.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.pujiang.testing.Topics;

/** The other services, as far as intake hears of them on the topics. */
public final class Others implements AutoCloseable {
    private final Topics topics = Topics.ofThisRun();
    private final String suffix;

    private Others(String suffix) {
        this.suffix = suffix;
    }

    public static Others onOpenTopics() {
        return new Others("");
    }

    public static Others onRestrictedTopics() {
        return new Others(".restricted");
    }

    public Topics topics() {
        return topics;
    }

    /** Makes a body responsible, with the terms that run. */
    public UUID assign(String caseNumber, String claimId, String body, ToldTerm... terms) {
        var assignment = UUID.randomUUID();
        assignment("assignment.made.v1", caseNumber, """
                {"caseNumber":"%s","claimId":"%s","assignmentId":"%s","body":"%s","post":"%s-head","level":"COUNTY",
                 "path":"PETITION","madeAt":"%s","terms":%s}""".formatted(caseNumber, claimId, assignment, body, body,
                Instant.now(), List.of(terms)));
        return assignment;
    }

    public void accept(String caseNumber, String claimId, UUID assignment, String body, ToldTerm... terms) {
        assignment("assignment.accepted.v1", caseNumber,
                """
                        {"caseNumber":"%s","claimId":"%s","assignmentId":"%s","body":"%s","acceptedAt":"%s","deemed":false,"terms":%s}"""
                        .formatted(caseNumber, claimId, assignment, body, Instant.now(), List.of(terms)));
    }

    /**
     * Tells what became of a term.
     *
     * @param more further fields of the event, in JSON
     */
    public void deadline(String fact, String caseNumber, ToldTerm term, String more) {
        assignment("deadline." + fact + ".v1", caseNumber,
                "{\"caseNumber\":\"%s\",\"term\":%s,%s}".formatted(caseNumber, term, more));
    }

    /** As routing told it before there were clocks. */
    public UUID assign(String caseNumber, String claimId, String body) {
        var assignment = UUID.randomUUID();
        assignment("assignment.made.v1", caseNumber, """
                {"caseNumber":"%s","claimId":"%s","assignmentId":"%s","body":"%s","post":"%s-head","level":"COUNTY",
                 "path":"PETITION","madeAt":"%s"}""".formatted(caseNumber, claimId, assignment, body, body, Instant.now()));
        return assignment;
    }

    public void sign(String caseNumber, String claimId, UUID assignment, String body) {
        assignment("assignment.signed.v1", caseNumber, """
                {"caseNumber":"%s","claimId":"%s","assignmentId":"%s","body":"%s","signedAt":"%s"}"""
                .formatted(caseNumber, claimId, assignment, body, Instant.now()));
    }

    /** As routing told it before there were clocks. */
    public void accept(String caseNumber, String claimId, UUID assignment, String body) {
        assignment("assignment.accepted.v1", caseNumber, """
                {"caseNumber":"%s","claimId":"%s","assignmentId":"%s","body":"%s","acceptedAt":"%s"}"""
                .formatted(caseNumber, claimId, assignment, body, Instant.now()));
    }

    public void conclude(String caseNumber, String claimId, UUID assignment, String body) {
        assignment("assignment.concluded.v1", caseNumber, """
                {"caseNumber":"%s","claimId":"%s","assignmentId":"%s","body":"%s","outcome":"SUPPORTED","concludedAt":"%s"}"""
                .formatted(caseNumber, claimId, assignment, body, Instant.now()));
    }

    public void list(String body, String nameZh, String nameEn) {
        topics.publish("pujiang.assignments", "routing-service", "body.listed.v1", body, """
                {"body":"%s","nameZh":"%s","nameEn":"%s","division":"%s","level":"COUNTY","validFrom":"2023-06-30"}"""
                .formatted(body, nameZh, nameEn, body.split("-")[0]));
    }

    public UUID reply(String caseNumber, String claimId, String body) {
        var reply = UUID.randomUUID();
        reply(reply, caseNumber, claimId, body);
        return reply;
    }

    public void reply(UUID reply, String caseNumber, String claimId, String body) {
        feedback("reply.issued.v1", caseNumber,
                """
                        {"caseNumber":"%s","replyId":"%s","body":"%s","claims":[{"claimId":"%s","outcome":"SUPPORTED"}],"issuedAt":"%s"}"""
                        .formatted(caseNumber, reply, body, claimId, Instant.now()));
    }

    public void rate(String caseNumber, String petitioner) {
        feedback("case.rated.v1", caseNumber, """
                {"caseNumber":"%s","petitionerId":"%s","office":5,"body":4,"ratedAt":"%s"}"""
                .formatted(caseNumber, petitioner, Instant.now()));
    }

    public void close(String caseNumber) {
        feedback("case.closed.v1", caseNumber, """
                {"caseNumber":"%s","closedAt":"%s"}""".formatted(caseNumber, Instant.now()));
    }

    public void announce(UUID reception, int version, String occasion, Instant end) {
        topics.publish("pujiang.receptions", "notice-service", "reception.announced.v1", reception.toString(), """
                {"receptionId":"%s","noticeId":"%s","version":%d,"occasion":"%s","mode":"ANNOUNCED_VISIT","division":"330726",
                 "post":"330726-zf-cz","windows":[{"from":"%s","to":"%s"}],"contentHash":"00","announcedAt":"%s"}"""
                .formatted(reception, UUID.randomUUID(), version, occasion, end.minusSeconds(7200), end, Instant.now()));
    }

    private void assignment(String type, String caseNumber, String json) {
        topics.publish("pujiang.assignments" + suffix, "routing-service", type, caseNumber, json);
    }

    private void feedback(String type, String caseNumber, String json) {
        topics.publish("pujiang.replies" + suffix, "feedback-service", type, caseNumber, json);
    }

    @Override
    public void close() {
        topics.close();
    }
}
