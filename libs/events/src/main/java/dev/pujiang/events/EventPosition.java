package dev.pujiang.events;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Which event of a source about a subject a record is: all that order and effect once depend on. It is read apart from the data, so
 * that an event that nobody here understands has its place all the same.
 *
 * @param sequence counts from 1
 */
record EventPosition(String source, String subject, int sequence) {

    /** More would not fit the index of the inbox; none of ours comes near. */
    private static final int LONGEST_NAME = 255;

    /** Empty if it is no event of ours. */
    static Optional<EventPosition> of(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(new EventPosition(attribute(record, "source"), attribute(record, "subject"),
                    Integer.parseInt(attribute(record, Envelope.SEQUENCE)))).filter(EventPosition::isOurs);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs() {
        return sequence > 0 && isName(source) && isName(subject);
    }

    /** PostgreSQL stores no null characters. */
    private static boolean isName(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_NAME && text.indexOf('\0') < 0;
    }

    private static String attribute(ConsumerRecord<String, byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader("ce_" + name)).map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8)).orElse("");
    }
}
