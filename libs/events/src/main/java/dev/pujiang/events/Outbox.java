package dev.pujiang.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.f4b6a3.uuid.UuidCreator;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Events on their way out. A row is written in the transaction of the change it tells of, so that either both are durable or
 * neither; {@link OutboxRelay} brings it to Kafka afterwards.
 */
@ApplicationScoped
public class Outbox {

    /*
     * The row lock on outbox_sequence is held until commit: changes of one subject are therefore numbered, given ids and
     * committed in the same order, and the relay's order by id is the order per subject.
     */
    private static final String APPEND = """
            with next as (
                insert into outbox_sequence (subject, last) values (?, 1)
                on conflict (subject) do update set last = outbox_sequence.last + 1
                returning last)
            insert into outbox (topic, key, headers, value)
            select ?, ?, ?::jsonb || jsonb_build_object('ce_sequence', next.last::text), ? from next""";
    private static final String FORWARD = "insert into outbox (topic, key, headers, value) values (?, ?, ?::jsonb, ?)";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;
    private final EventsConfig config;
    private final Clock clock;

    Outbox(DataSource database, TransactionSynchronizationRegistry transaction, OutboxRelay relay,
            EventsConfig config, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.relay = relay;
        this.config = config;
        this.clock = clock;
    }

    /** Appends one event to the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Event event, Classification classification) {
        append(List.of(event), classification);
    }

    /** Appends events to the running transaction, in this order, in one round trip. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<? extends Event> events, Classification classification) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(APPEND)) {
            for (Event event : events) {
                ProducerRecord<String, byte[]> record = binary(event, classification);
                insert.setString(1, record.key());
                insert.setString(2, record.topic());
                insert.setString(3, record.key());
                insert.setString(4, json(record.headers()));
                insert.setBytes(5, record.value());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new EventStoreException(e);
        }
        wakeRelayAfterCommit();
    }

    /**
     * Sends a record on with more headers to another topic: how dead letters travel. What PostgreSQL cannot store of its key and headers
     * stays behind, so that nothing whatever on a topic is in the way of what comes after it.
     */
    void forward(String topic, ConsumerRecord<String, byte[]> record, Map<String, String> more) {
        Map<String, String> all = map(record.headers());
        all.putAll(more);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(FORWARD)) {
            insert.setString(1, topic);
            insert.setString(2, isStorable(record.key()) ? record.key() : null);
            insert.setString(3, EventJson.MAPPER.writeValueAsString(all));
            insert.setBytes(4, record.value());
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new EventStoreException(e);
        }
        wakeRelayAfterCommit();
    }

    private ProducerRecord<String, byte[]> binary(Event event, Classification classification) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        try {
            CloudEventBuilder builder = CloudEventBuilder.v1()
                    .withId(id.toString())
                    .withSource(URI.create(config.source()))
                    .withType(EventType.of(event).type())
                    .withSubject(event.subject())
                    .withTime(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .withExtension("dataclassification", classification.name().toLowerCase())
                    .withExtension("dataref", event.dataref())
                    .withData("application/json", EventJson.MAPPER.writeValueAsBytes(event));
            Tracing.current().ifPresent(running -> builder.withExtension(Tracing.TRACEPARENT, running));
            CloudEvent cloudEvent = builder.build();
            return KafkaMessageFactory.<String>createWriter(classification.topic(config.topic()), event.subject())
                    .writeBinary(cloudEvent);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("event cannot be written as JSON: " + event, e);
        }
    }

    private static String json(Headers headers) {
        try {
            return EventJson.MAPPER.writeValueAsString(map(headers));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> map(Headers headers) {
        Map<String, String> map = new LinkedHashMap<>();
        for (Header header : headers) {
            String value = header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
            if (isStorable(header.key()) && isStorable(value)) {
                map.put(header.key(), value);
            }
        }
        return map;
    }

    private static boolean isStorable(String text) {
        return text != null && text.indexOf('\0') < 0;
    }

    private void wakeRelayAfterCommit() {
        if (transaction.getResource(Outbox.class) != null) {
            return;
        }
        transaction.putResource(Outbox.class, Boolean.TRUE);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}
