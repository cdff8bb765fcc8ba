package dev.pujiang.testing;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What another service or agency does on the topics: puts an event there, reads what is there. It uses the CloudEvents library
 * alone and none of our own code, so that it sees what a stranger sees.
 */
public final class Topics implements AutoCloseable {

    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, Long> sequences = new HashMap<>();
    private String traceparent;

    public Topics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(), new ByteArraySerializer());
    }

    /** The topics of the broker that {@link KafkaResource} started. */
    public static Topics ofThisRun() {
        return new Topics(KafkaResource.node().bootstrapServers());
    }

    /** What is published from now on belongs to this trace, written as W3C Trace Context writes it. */
    public void inTrace(String traceparent) {
        this.traceparent = traceparent;
    }

    /** Publishes an event with the next sequence of its subject, as the named service would. */
    public void publish(String topic, String source, String type, String subject, String json) {
        long sequence = sequences.merge(source + "/" + subject, 1L, Long::sum);
        publish(topic, source, type, subject, sequence, json);
    }

    /** Publishes an event with a sequence of the caller's choice: to repeat one, or to come out of order. */
    public void publish(String topic, String source, String type, String subject, long sequence, String json) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create(source))
                .withType("dev.pujiang." + type)
                .withSubject(subject)
                .withTime(OffsetDateTime.now())
                .withExtension("sequence", Long.toString(sequence))
                .withData("application/json", json.getBytes(StandardCharsets.UTF_8));
        if (traceparent != null) {
            event.withExtension("traceparent", traceparent);
        }
        send(KafkaMessageFactory.<String>createWriter(topic, subject).writeBinary(event.build()));
    }

    /** Publishes bytes that need not be an event at all. */
    public void publishRaw(String topic, String key, byte[] value) {
        send(new ProducerRecord<>(topic, key, value));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The events that lie on a topic now, in order within each partition. */
    public List<CloudEvent> read(String topic) {
        List<CloudEvent> events = new ArrayList<>();
        Map<String, Object> properties = Map.of("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    event(record).ifPresent(events::add);
                }
            }
        }
        return events;
    }

    private static Optional<CloudEvent> event(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(KafkaMessageFactory.createReader(record).toEvent());
        } catch (RuntimeException noEvent) {
            return Optional.empty();
        }
    }

    /** The events of one subject on a topic, in order. */
    public List<CloudEvent> read(String topic, String subject) {
        return read(topic).stream().filter(event -> subject.equals(event.getSubject())).toList();
    }

    /** The JSON an event carries. */
    public static String json(CloudEvent event) {
        return new String(event.getData().toBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
