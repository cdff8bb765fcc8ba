package dev.pujiang.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** An agency that listens to all topics from now on and remembers what it heard and when. */
final class Subscriber implements AutoCloseable {

    /**
     * One event, as heard.
     *
     * @param id the same in every copy: delivery is at least once
     * @param type without the prefix, such as {@code case.registered.v1}
     * @param heard when this subscriber got it
     * @param trace the {@code traceparent} it came with, or null
     */
    record Heard(String id, String topic, String type, String subject, long sequence, Instant time, Instant heard,
            Object trace, JsonNode data) {}

    private static final List<String> TOPICS = List.of("pujiang.cases", "pujiang.cases.restricted", "pujiang.assignments",
            "pujiang.assignments.restricted", "pujiang.replies", "pujiang.replies.restricted", "pujiang.receptions");

    private final Map<String, List<Heard>> bySubject = new ConcurrentHashMap<>();
    private final CountDownLatch listening = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closing;

    Subscriber(String bootstrapServers) throws InterruptedException {
        thread = Thread.ofPlatform().daemon().name("subscriber").start(() -> listen(bootstrapServers));
        listening.await();
    }

    /** Everything that was spoken of. */
    Set<String> subjects() {
        return Set.copyOf(bySubject.keySet());
    }

    /** What was heard about a subject so far, in order. */
    List<Heard> about(String subject) {
        List<Heard> heard = bySubject.getOrDefault(subject, List.of());
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    Optional<Heard> first(String subject, String type) {
        return about(subject).stream().filter(event -> event.type().equals(type)).findFirst();
    }

    /** Waits for an event; fails after half a minute. */
    Heard await(String subject, String type) throws InterruptedException {
        return await(subject, type, heard -> true);
    }

    /** Waits for the first event that fits; fails after half a minute. */
    Heard await(String subject, String type, Predicate<Heard> fits) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(30);
        synchronized (this) {
            while (Instant.now().isBefore(deadline)) {
                Optional<Heard> heard = about(subject).stream()
                        .filter(event -> event.type().equals(type) && fits.test(event)).findFirst();
                if (heard.isPresent()) {
                    return heard.get();
                }
                wait(200);
            }
        }
        throw new IllegalStateException("no " + type + " about " + subject + " within 30 s; heard "
                + about(subject).stream().map(Heard::type).toList());
    }

    private void listen(String bootstrapServers) {
        try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream().flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            listening.countDown();
            while (!closing) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::remember);
            }
        } finally {
            listening.countDown();
        }
    }

    private void remember(ConsumerRecord<String, byte[]> record) {
        CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
        try {
            Heard heard = new Heard(event.getId(), record.topic(), event.getType().substring("dev.pujiang.".length()),
                    event.getSubject(), Long.parseLong(event.getExtension("sequence").toString()),
                    event.getTime().toInstant(), Instant.now(), event.getExtension("traceparent"),
                    Api.JSON.readTree(event.getData().toBytes()));
            List<Heard> all = bySubject.computeIfAbsent(heard.subject(), subject -> new ArrayList<>());
            synchronized (all) {
                all.add(heard);
            }
            synchronized (this) {
                notifyAll();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        thread.join(Duration.ofSeconds(5));
    }
}
