package dev.pujiang.events;

import static dev.pujiang.events.Given.DEAD_LETTERS;
import static dev.pujiang.events.Given.SOON;
import static dev.pujiang.events.Given.json;
import static dev.pujiang.events.Given.newCase;
import static dev.pujiang.events.Given.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pujiang.testing.KafkaResource;
import dev.pujiang.testing.PostgresResource;
import dev.pujiang.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What could not be taken in: it is counted, it is in nobody's way but its own subject's, and it is taken in again in order. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class DeadLettersTest {

    private static final String CASES = "pujiang.cases";
    private static final String NOTIFIED = "case.notified.v1";
    private static final String OF_A_LATER_RELEASE = "{\"medium\":\"PIGEON\"}";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static Topics topics;

    private final String number = newCase();

    @Inject
    Given given;
    @Inject
    EffectConsumer consumer;
    @Inject
    DeadLetters deadLetters;
    @Inject
    EventMetrics metrics;

    @BeforeAll
    static void connect() {
        topics = Topics.ofThisRun();
    }

    @AfterAll
    static void disconnect() {
        topics.close();
    }

    @BeforeEach
    void beginWithoutDeadLetters() {
        given.noDeadLetters();
    }

    @Test
    void countsAnEventItCannotReadAndLetsNothingOvertakeIt() {
        // Given
        topics.publish(CASES, "elsewhere", NOTIFIED, number, 1, OF_A_LATER_RELEASE);

        // When
        topics.publish(CASES, "elsewhere", NOTIFIED, number, 2, json(number));
        awaitOnTopic(2);
        DeadLetters.Replay replay = deadLetters.replay();

        // Then
        assertThat(replay).isEqualTo(new DeadLetters.Replay(0, 2));
        assertThat(consumer.effectsOn(number)).isEmpty();
        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void letsAnEventOfATypeItDoesNotKnowWaitItsTurnToo() {
        // Given
        topics.publish(CASES, "elsewhere", NOTIFIED, number, 1, OF_A_LATER_RELEASE);

        // When
        topics.publish(CASES, "elsewhere", "case.renamed.v7", number, 2, "{}");

        // Then
        awaitOnTopic(2);
        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void countsWhatIsNoEventUntilSomebodyHasSeenIt() {
        // Given
        topics.publishRaw(CASES, number, "not an event".getBytes(StandardCharsets.UTF_8));
        await().atMost(SOON).until(() -> counted() == 1);
        await().atMost(SOON).until(() -> given.figure(metrics.pending()) == 0);

        // When
        DeadLetters.Replay replay = deadLetters.replay();

        // Then
        assertThat(replay).isEqualTo(new DeadLetters.Replay(0, 1));
        assertThat(counted()).isZero();
        assertThat(deadLetters.replay()).isEqualTo(new DeadLetters.Replay(0, 0));
    }

    @Test
    void givesADeadLetterThatTheRelaySentTwiceOneEffect() {
        // Given
        putAside(2);
        IntStream.range(0, 2).forEach(i -> topics.publish(DEAD_LETTERS, "test-service", NOTIFIED, number, 1, json(number)));

        // When
        DeadLetters.Replay replay = deadLetters.replay();

        // Then
        assertThat(replay).isEqualTo(new DeadLetters.Replay(2, 0));
        assertThat(consumer.effectsOn(number)).isEqualTo(upTo(2));
        assertThat(counted()).isZero();
    }

    @Test
    void takesInADeadLetterThatNobodyCounted() {
        // Given
        topics.publish(DEAD_LETTERS, "elsewhere", NOTIFIED, number, 1, json(number));

        // When
        DeadLetters.Replay replay = deadLetters.replay();

        // Then
        assertThat(replay).isEqualTo(new DeadLetters.Replay(1, 0));
        assertThat(consumer.effectsOn(number)).containsExactly(1L);
    }

    @Test
    void sendsADeadLetterBackThatLiesBeforeThoseItHasToFollow() {
        // Given
        long first = (long) given.number("select next_offset from dead_letter_replay");
        putAside(3);
        given.execute("update dead_letter_replay set next_offset = " + (first + 2));
        DeadLetters.Replay ofTheThirdAlone = deadLetters.replay();
        awaitOnTopic(4);

        // When
        given.execute("update dead_letter_replay set next_offset = " + first);
        deadLetters.replay();

        // Then
        assertThat(ofTheThirdAlone).isEqualTo(new DeadLetters.Replay(0, 1));
        assertThat(consumer.effectsOn(number)).isEqualTo(upTo(3));
        assertThat(counted()).isZero();
    }

    @Test
    void isNotHeldUpByRecordsWithoutKeyOrValueNorByHeadersThatNoDatabaseStores() {
        // Given
        sendRaw(new ProducerRecord<>(CASES, 0, number, null));
        sendRaw(new ProducerRecord<>(CASES, 0, null, "no key".getBytes(StandardCharsets.UTF_8)));
        ProducerRecord<String, byte[]> odd = new ProducerRecord<>(CASES, 0, "\0", new byte[0]);
        odd.headers().add("empty", null).add("null", new byte[]{0}).add("ce_subject", new byte[]{0});
        sendRaw(odd);

        // When
        IntStream.range(0, 20).mapToObj(i -> newCase()).forEach(healthy -> {
            given.tell(healthy);

            // Then
            await().atMost(SOON).untilAsserted(() -> assertThat(consumer.effectsOn(healthy)).containsExactly(1L));
        });
        assertThat(counted()).isEqualTo(3);
    }

    @Test
    void saysInTheLogOfWhichCaseAndTraceADeadLetterIs() {
        // Given
        try (LogLines inbox = new LogLines(Inbox.class); LogLines replays = new LogLines(DeadLetters.class)) {
            topics.inTrace("00-" + TRACE + "-b7ad6b7169203331-01");

            // When
            topics.publish(CASES, "elsewhere", NOTIFIED, number, 1, OF_A_LATER_RELEASE);
            awaitOnTopic(1);
            deadLetters.replay();

            // Then
            assertThat(List.of(inbox.seen.getLast(), replays.seen.getLast())).allSatisfy(line -> {
                assertThat(line.message()).contains("dead letter");
                assertThat(line.caseNumber()).isEqualTo(number);
                assertThat(line.traceId()).isEqualTo(TRACE);
            });
        } finally {
            topics.inTrace(null);
        }
    }

    /** This many events about the case, all of them dead letters of a cause that is mended by now. */
    private void putAside(int events) {
        consumer.failFor(number);
        IntStream.range(0, events).forEach(i -> given.tell(number));
        awaitOnTopic(events);
        consumer.succeedFor(number);
    }

    private void awaitOnTopic(int events) {
        await().atMost(SOON).untilAsserted(() -> assertThat(topics.read(DEAD_LETTERS, number)).hasSize(events));
        await().atMost(SOON).until(() -> given.figure(metrics.pending()) == 0);
    }

    private double counted() {
        return given.figure(metrics.deadLetters());
    }

    private static void sendRaw(ProducerRecord<String, byte[]> record) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", KafkaResource.node().bootstrapServers()), new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record);
        }
    }
}
