package dev.pujiang.routing;

import static org.awaitility.Awaitility.await;

import dev.pujiang.events.Kind;
import dev.pujiang.routing.sql.Rows;
import dev.pujiang.testing.Topics;
import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import io.quarkus.arc.Arc;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A case as intake would tell of it, and what feedback says of it later. */
public final class RegisteredCase {

    private static final AtomicLong NUMBERS = new AtomicLong();
    public static final String INTAKE = "intake-service";
    public static final String FEEDBACK = "feedback-service";

    public final String number = "330726-2026-%06d-%s".formatted(NUMBERS.incrementAndGet(),
            UUID.randomUUID().toString().substring(0, 4));
    public final List<UUID> claims;
    private final Kind kind;
    private final String place;
    private final List<String> categories;
    private Instant receivedAt = Instant.parse("2026-11-23T08:00:00Z");

    public RegisteredCase(Kind kind, String place, String... categories) {
        this.kind = kind;
        this.place = place;
        this.categories = List.of(categories);
        this.claims = this.categories.stream().map(category -> UUID.randomUUID()).toList();
    }

    public RegisteredCase receivedAt(String instant) {
        receivedAt = Instant.parse(instant);
        return this;
    }

    public String topic() {
        return kind.classification().topic("pujiang.cases");
    }

    public void register(Topics topics) {
        topics.publish(topic(), INTAKE, "case.registered.v1", number, 1, registered());
    }

    /** Waits until every claim is assigned. Returns the ids of the assignments in the order of the claims. */
    public List<String> awaitAssignments() {
        Rows rows = new Rows(Arc.container().instance(AgroalDataSource.class).get());
        return await().atMost(Duration.ofMinutes(1)).until(
                () -> rows.list("select id from assignment where case_number = ? order by ordinal", row -> row.getString(1),
                        number),
                found -> found.size() == claims.size());
    }

    /** Waits until so many events of this case lie on a topic. Reading a whole topic is dear: not more often than needed. */
    public List<CloudEvent> awaitEvents(Topics topics, String topic, int count) {
        return await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(500))
                .until(() -> topics.read(topic, number), events -> events.size() == count);
    }

    public String registered() {
        String listed = IntStream.range(0, claims.size())
                .mapToObj(i -> "{\"claimId\":\"%s\",\"ordinal\":%d,\"category\":\"%s\"}".formatted(claims.get(i), i + 1,
                        categories.get(i)))
                .collect(Collectors.joining(","));
        return """
                {"caseNumber":"%s","kind":"%s","channel":"PORTAL","place":"%s","receptionId":null,"persons":1,
                 "petitioners":["%s"],"claims":[%s],
                 "receivedAt":"%s","registeredAt":"2026-11-23T08:00:01Z"}""".formatted(number, kind,
                place, UUID.randomUUID(), listed, receivedAt);
    }

    /** A reply that decides one claim. */
    public void reply(Topics topics, long sequence, UUID claim, String outcome) {
        reply(topics, sequence, claim, outcome, "2026-11-23T09:00:00Z");
    }

    public void reply(Topics topics, long sequence, UUID claim, String outcome, String issuedAt) {
        topics.publish(kind.classification().topic("pujiang.replies"), FEEDBACK, "reply.issued.v1", number, sequence, """
                {"caseNumber":"%s","replyId":"%s","body":"330726-zrzy",
                 "claims":[{"claimId":"%s","outcome":"%s"}],"issuedAt":"%s"}""".formatted(number, UUID.randomUUID(), claim,
                outcome, issuedAt));
    }
}
