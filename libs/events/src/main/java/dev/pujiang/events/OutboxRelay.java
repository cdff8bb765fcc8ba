package dev.pujiang.events;

import com.fasterxml.jackson.core.type.TypeReference;
import io.opentelemetry.api.trace.Span;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * Brings the outbox to Kafka: takes the oldest rows, sends them, waits for the broker's acknowledgement, deletes them,
 * commits. Whatever dies between two of these steps, the rows are still there and are sent again: at least once, in order.
 *
 * <p>Every replica runs a relay; an advisory lock lets one per database work at a time, the others wait their turn.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x6f7574626f78L; // "outbox"
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {
    };

    private final DataSource database;
    private final Map<String, Object> kafka;
    private final EventsConfig config;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;
    private KafkaProducer<String, byte[]> producer;

    /** A bean of each service; also made by hand where relays are measured. */
    public OutboxRelay(DataSource database, @Identifier("default-kafka-broker") Map<String, Object> kafka,
            EventsConfig config) {
        this.database = database;
        this.kafka = kafka;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        start();
    }

    /** Starts the thread of the relay. */
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    /** Stops it after the batch in hand. */
    public void stop() throws InterruptedException {
        running = false;
        wake();
        thread.join(LONGEST_PAUSE);
        thread.interrupt();
    }

    /** Says that rows have been committed. Cheap, and harmless if there are none. */
    public void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void run() {
        Duration pause = config.pause();
        while (running) {
            try {
                if (relayBatch() < config.relayBatch()) {
                    work.tryAcquire(config.relayInterval().toMillis(), TimeUnit.MILLISECONDS);
                    work.drainPermits();
                }
                pause = config.pause();
            } catch (InterruptedException e) {
                break;
            } catch (Exception | Error e) {
                // an error as well: without a relay nothing would leave any more, and everything else would look well
                LOG.warnf("outbox waits %d ms, nothing is lost: %s", pause.toMillis(), e);
                closeProducer();
                pause = rest(pause);
            }
        }
        closeProducer();
    }

    private Duration rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            running = false;
        }
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private int relayBatch() throws SQLException, IOException, InterruptedException, ExecutionException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                lock(connection);
                List<Row> rows = oldest(connection);
                if (!rows.isEmpty()) {
                    send(rows);
                    delete(connection, rows);
                }
                connection.commit();
                return rows.size();
            } finally {
                connection.rollback();
            }
        }
    }

    private void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
        }
    }

    private List<Row> oldest(Connection connection) throws SQLException, IOException {
        try (PreparedStatement select = connection
                .prepareStatement("select id, topic, key, headers, value from outbox order by id limit ?")) {
            select.setInt(1, config.relayBatch());
            List<Row> rows = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(Row.of(result));
                }
            }
            return rows;
        }
    }

    /**
     * Sends a row only when the broker has the row of the same subject before it. However sending fails then, and whatever part of a batch
     * is repeated, no event overtakes another: the inbox of a consumer would pass over the one that comes too late.
     */
    private void send(List<Row> rows) throws InterruptedException, ExecutionException {
        List<Row> rest = rows;
        while (!rest.isEmpty()) {
            Set<String> subjects = new HashSet<>();
            Map<Boolean, List<Row>> isFirst = rest.stream()
                    .collect(Collectors.partitioningBy(row -> subjects.add(row.record().key())));
            sendTogether(isFirst.get(true));
            rest = isFirst.get(false);
        }
    }

    private void sendTogether(List<Row> rows) throws InterruptedException, ExecutionException {
        KafkaProducer<String, byte[]> producer = producer();
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Span span = Tracing.publishing(row.record());
            Future<RecordMetadata> acknowledgement = producer.send(row.record(), (_, _) -> span.end());
            if (acknowledgement.isDone()) {
                // without a broker it has waited its whole time and failed: the other rows would do so, too, one after the other
                acknowledgement.get();
            }
            acknowledgements.add(acknowledgement);
        }
        producer.flush();
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            acknowledgement.get();
        }
    }

    private static void delete(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", rows.stream().map(Row::id).toArray()));
            delete.executeUpdate();
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> properties = new HashMap<>(kafka);
            properties.put(ProducerConfig.ACKS_CONFIG, "all");
            properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            properties.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
            properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
            properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
            producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private void closeProducer() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private record Row(long id, ProducerRecord<String, byte[]> record) {

        static Row of(ResultSet result) throws SQLException, IOException {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(result.getString("topic"),
                    result.getString("key"), result.getBytes("value"));
            EventJson.MAPPER.readValue(result.getString("headers"), HEADERS)
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            return new Row(result.getLong("id"), record);
        }
    }
}
