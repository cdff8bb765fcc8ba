package dev.pujiang.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The CloudEvents 1.0 attributes around an event, as read from Kafka in binary mode.
 *
 * @param id UUIDv7, the same in every redelivery
 * @param source the service that published it
 * @param sequence counts the events of this source about this subject from 1, without gaps
 * @param time when the fact was recorded
 */
public record Envelope(UUID id, String source, String subject, long sequence, Instant time, Event event) {

    static final String SEQUENCE = "sequence";

    /**
     * Reads one record.
     *
     * @return empty for a type this version does not know, which a consumer passes over
     * @throws UnreadableEvent if it is no CloudEvent of ours, or its data does not fit its type
     */
    static Optional<Envelope> read(ConsumerRecord<String, byte[]> record) {
        CloudEvent cloudEvent = cloudEvent(record);
        return EventType.named(cloudEvent.getType()).map(type -> read(cloudEvent, type));
    }

    private static CloudEvent cloudEvent(ConsumerRecord<String, byte[]> record) {
        try {
            return KafkaMessageFactory.createReader(record).toEvent();
        } catch (RuntimeException e) {
            throw new UnreadableEvent("not a CloudEvent", e);
        }
    }

    private static Envelope read(CloudEvent cloudEvent, EventType type) {
        Object sequence = cloudEvent.getExtension(SEQUENCE);
        if (sequence == null || cloudEvent.getData() == null || cloudEvent.getSubject() == null) {
            throw new UnreadableEvent("subject, sequence or data is missing", null);
        }
        try {
            return new Envelope(UUID.fromString(cloudEvent.getId()), cloudEvent.getSource().toString(),
                    cloudEvent.getSubject(), Long.parseLong(sequence.toString()), cloudEvent.getTime().toInstant(),
                    EventJson.MAPPER.readValue(cloudEvent.getData().toBytes(), type.record()));
        } catch (IOException | RuntimeException e) {
            throw new UnreadableEvent("does not fit " + type.type(), e);
        }
    }
}
