package dev.pujiang.events;

import static org.awaitility.Awaitility.await;

import dev.pujiang.testing.KafkaResource;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What the tests begin with, and what they look at in the database. */
@ApplicationScoped
class Given {

    static final Duration SOON = Duration.ofSeconds(30);
    static final String DEAD_LETTERS = "pujiang.dead-letters.intake";

    private static final AtomicInteger CASES = new AtomicInteger();

    private final Outbox outbox;
    private final DataSource database;

    Given(Outbox outbox, DataSource database) {
        this.outbox = outbox;
        this.database = database;
    }

    static String newCase() {
        return "330726-26-%08d-0".formatted(CASES.incrementAndGet());
    }

    static CaseNotified notified(String number) {
        return new CaseNotified(number, UUID.randomUUID(), UUID.randomUUID(), CaseNotified.Medium.PORTAL, Instant.now());
    }

    /** The data of a good event, as a stranger might write it. */
    static String json(String number) {
        return """
                {"caseNumber": "%s", "replyId": "%s", "petitionerId": "%s", "medium": "PORTAL",
                 "deliveredAt": "2026-11-23T08:00:00Z", "fieldOfALaterVersion": 1}"""
                .formatted(number, UUID.randomUUID(), UUID.randomUUID());
    }

    /** An event of another service as the broker delivers it. */
    static ConsumerRecord<String, byte[]> delivered(String number, long sequence, String json) {
        var event = CloudEventBuilder.v1().withId(UUID.randomUUID().toString()).withSource(URI.create("elsewhere"))
                .withType("dev.pujiang.case.notified.v1").withSubject(number).withTime(OffsetDateTime.now())
                .withExtension("sequence", Long.toString(sequence))
                .withData("application/json", json.getBytes(StandardCharsets.UTF_8)).build();
        var sent = KafkaMessageFactory.<String>createWriter("pujiang.cases", number).writeBinary(event);
        var record = new ConsumerRecord<>("pujiang.cases", 0, 0, number, sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }

    static ConsumerRecords<String, byte[]> batch(List<ConsumerRecord<String, byte[]>> records) {
        return new ConsumerRecords<>(Map.of(new TopicPartition("pujiang.cases", 0), records), Map.of());
    }

    static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    /** Says one thing about a case, in a transaction of its own. */
    void tell(String number) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(notified(number), Classification.INTERNAL));
    }

    /** What other tests have left there is no matter of this one. */
    void noDeadLetters() {
        await().atMost(SOON).until(() -> number("select count(*) from outbox") == 0);
        execute("update dead_letter_replay set next_offset = " + endOfDeadLetters());
        execute("update inbox set dead_letters = 0");
    }

    private static long endOfDeadLetters() {
        var partition = new TopicPartition(DEAD_LETTERS, 0);
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", KafkaResource.node().bootstrapServers()),
                new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(List.of(partition)).get(partition);
        }
    }

    /** The value that an operator sees, as soon as it is read again. */
    double figure(DatabaseGauge gauge) {
        return number(gauge.query());
    }

    double number(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getDouble(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
