package dev.pujiang.events;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Events this service could not take in, on a topic of one partition. They leave through the outbox, in the transaction that
 * makes their subject stand still, so that a dead letter is neither lost nor doubled.
 */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    /** What a replay did: events that had their effect, and events that failed again and went back to the end. */
    public record Replay(int replayed, int failed) {}

    private final DataSource database;
    private final Outbox outbox;
    private final InboxPositions positions;
    private final EventsConfig config;
    private final List<EventConsumer<?>> consumers;
    private final Map<String, Object> kafka;

    DeadLetters(DataSource database, Outbox outbox, InboxPositions positions, EventsConfig config,
            @All List<EventConsumer<?>> consumers, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.database = database;
        this.outbox = outbox;
        this.positions = positions;
        this.config = config;
        this.consumers = consumers;
        this.kafka = kafka;
    }

    void add(ConsumerRecord<String, byte[]> record, Envelope envelope, String reason) {
        positions.addDeadLetter(envelope);
        forward(record, reason);
    }

    void add(ConsumerRecord<String, byte[]> record, String reason) {
        readable(record).ifPresent(positions::addDeadLetter);
        forward(record, reason);
    }

    private void forward(ConsumerRecord<String, byte[]> record, String reason) {
        outbox.forward(config.deadLetterTopic(), record.key(), record.headers(),
                Map.of("deadletter-reason", reason, "deadletter-topic", record.topic()), record.value());
    }

    private static Optional<Envelope> readable(ConsumerRecord<String, byte[]> record) {
        try {
            return Envelope.read(record);
        } catch (UnreadableEvent e) {
            return Optional.empty();
        }
    }

    /**
     * Takes in again, oldest first, what lies on the dead-letter topic now. What fails once more goes back to its end, together
     * with the later events of that subject. Stopped in the middle, the next replay goes on from there.
     */
    public synchronized Replay replay() {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        TopicPartition partition = new TopicPartition(config.deadLetterTopic(), 0);
        int replayed = 0;
        int failed = 0;
        Set<String> standing = new HashSet<>();
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            consumer.seek(partition, QuarkusTransaction.requiringNew().call(this::nextOffset));
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    if (record.offset() >= end) {
                        break;
                    }
                    if (takeAgain(record, standing)) {
                        replayed++;
                    } else {
                        failed++;
                    }
                }
            }
        }
        return new Replay(replayed, failed);
    }

    private boolean takeAgain(ConsumerRecord<String, byte[]> record, Set<String> standing) {
        Optional<Envelope> envelope = readable(record);
        if (envelope.isPresent() && !standing.contains(envelope.get().subject())) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    if (claim(record.offset()) && positions.takeDeadLetter(envelope.get())) {
                        Tracing.taking(record, () -> dispatch(envelope.get()));
                    }
                });
                return true;
            } catch (RuntimeException e) {
                if (Outage.caused(e)) {
                    throw e;
                }
                LOG.errorf(e, "dead letter %d fails again", record.offset());
                standing.add(envelope.get().subject());
            }
        }
        QuarkusTransaction.requiringNew().run(() -> {
            if (claim(record.offset())) {
                forward(record, "failed again");
            }
        });
        return false;
    }

    private void dispatch(Envelope envelope) {
        consumers.stream().filter(consumer -> consumer.family().isInstance(envelope.event()))
                .forEach(consumer -> on(consumer, envelope));
    }

    private static <E extends Event> void on(EventConsumer<E> consumer, Envelope envelope) {
        consumer.on(consumer.family().cast(envelope.event()), envelope);
    }

    private long nextOffset() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select next_offset from dead_letter_replay");
                ResultSet result = select.executeQuery()) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new EventStoreException(e);
        }
    }

    /** True if this offset is still to be replayed; two replays at once each take what the other has not. */
    private boolean claim(long offset) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update dead_letter_replay set next_offset = ? where next_offset <= ?")) {
            update.setLong(1, offset + 1);
            update.setLong(2, offset);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new EventStoreException(e);
        }
    }
}
