package dev.pujiang.events;

import dev.pujiang.events.InboxPositions.Verdict;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
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
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Events this service could not take in, on a topic of one partition. They leave through the outbox, in the transaction that
 * makes their subject stand still, so that a dead letter is not lost; one that lies there twice takes effect once.
 */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String REASON = "deadletter-reason";
    private static final String TOPIC = "deadletter-topic";
    private static final String BEFORE = "deadletter-before";

    /**
     * What a replay did.
     *
     * @param replayed events that had their effect; not those that had had it already
     * @param failed events that failed again or wait for one that did, and went back to the end; also what is no event at all and stays
     *            where it lies
     */
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

    /** Puts a record aside in the running transaction; the later events of its subject have to follow it. */
    void add(ConsumerRecord<String, byte[]> record, String reason) {
        Map<String, String> headers = new HashMap<>(Map.of(REASON, reason, TOPIC, record.topic()));
        EventPosition.of(record).ifPresentOrElse(
                event -> headers.put(BEFORE, Long.toString(positions.putAside(event))), positions::putStrangerAside);
        outbox.forward(config.deadLetterTopic(), record, headers);
    }

    /**
     * Takes in again, oldest first, what lies on the dead-letter topic now. What fails once more goes back to its end, together
     * with the later events of that subject. Stopped in the middle, the next replay goes on from there.
     *
     * @throws TimeoutException if the broker is away
     */
    public synchronized Replay replay() {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        TopicPartition partition = new TopicPartition(config.deadLetterTopic(), 0);
        Pass pass = new Pass();
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            consumer.seek(partition, QuarkusTransaction.requiringNew().call(this::nextOffset));
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, byte[]> record : poll(consumer)) {
                    if (record.offset() >= end) {
                        break;
                    }
                    pass.take(record);
                }
            }
        }
        return new Replay(pass.replayed, pass.failed);
    }

    private static ConsumerRecords<String, byte[]> poll(KafkaConsumer<String, byte[]> consumer) {
        ConsumerRecords<String, byte[]> records = consumer.poll(PATIENCE);
        if (records.isEmpty()) {
            // a client that knows its position never says that the broker is gone
            throw new TimeoutException("no dead letter came within " + PATIENCE);
        }
        return records;
    }

    /** One way through the dead letters. */
    private final class Pass {

        private final Set<String> standing = new HashSet<>();
        private int replayed;
        private int failed;

        void take(ConsumerRecord<String, byte[]> record) {
            Tracing.taking(record, () -> LogContext.about(record.key(), () -> EventPosition.of(record)
                    .ifPresentOrElse(event -> takeAgain(record, event), () -> leaveBehind(record))));
        }

        private void takeAgain(ConsumerRecord<String, byte[]> record, EventPosition event) {
            if (standing.contains(event.subject())) {
                sendBack(record);
                return;
            }
            try {
                switch (QuarkusTransaction.requiringNew().call(() -> effect(record, event))) {
                    case NEW -> replayed++;
                    case STALE -> LOG.debugf("dead letter %d had its effect already", record.offset());
                    case BEHIND_DEAD_LETTERS -> failed++;
                }
            } catch (RuntimeException e) {
                if (Outage.caused(e)) {
                    throw e;
                }
                LOG.errorf(e, "dead letter %d fails again", record.offset());
                Tracing.failed(e);
                standing.add(event.subject());
                sendBack(record);
            }
        }

        private void sendBack(ConsumerRecord<String, byte[]> record) {
            failed++;
            QuarkusTransaction.requiringNew().run(() -> {
                if (claim(record.offset())) {
                    outbox.forward(config.deadLetterTopic(), record, Map.of(REASON, "failed again"));
                }
            });
        }

        /** No retry and no later version will make an event of it: whoever replays has been told. */
        private void leaveBehind(ConsumerRecord<String, byte[]> record) {
            failed++;
            LOG.warnf("dead letter %d is no event at all", record.offset());
            QuarkusTransaction.requiringNew().run(() -> {
                if (claim(record.offset())) {
                    positions.forgetStranger();
                }
            });
        }
    }

    private Verdict effect(ConsumerRecord<String, byte[]> record, EventPosition event) {
        if (!claim(record.offset())) {
            return Verdict.STALE;
        }
        Verdict verdict = positions.takeDeadLetter(event, before(record));
        if (verdict == Verdict.BEHIND_DEAD_LETTERS) {
            // it came while an earlier replay was sending the ones before it back, and so lies in front of them
            outbox.forward(config.deadLetterTopic(), record, Map.of(REASON, "before its turn"));
        }
        if (verdict != Verdict.NEW) {
            return verdict;
        }
        Optional<Envelope> envelope = Envelope.read(record);
        envelope.ifPresent(this::dispatch);
        return envelope.isPresent() ? Verdict.NEW : Verdict.STALE;
    }

    /** Dead letters of the first versions do not say what was before them. */
    private static long before(ConsumerRecord<String, byte[]> record) {
        return Optional.ofNullable(record.headers().lastHeader(BEFORE)).map(Header::value)
                .map(value -> Long.parseLong(new String(value, StandardCharsets.UTF_8))).orElse(0L);
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
