package dev.pujiang.events;

import static dev.pujiang.events.Given.SOON;
import static dev.pujiang.events.Given.newCase;
import static dev.pujiang.events.Given.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.pujiang.testing.KafkaResource;
import dev.pujiang.testing.PostgresResource;
import dev.pujiang.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kafka away for long, and back. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class BrokerOutageTest {

    private static final Duration AFTER_AN_OUTAGE = Duration.ofSeconds(90);
    private static final byte[] NEARLY_A_MEGABYTE = new byte[900_000];

    @Inject
    Given given;
    @Inject
    OutboxRelay relay;
    @Inject
    EffectConsumer consumer;
    @Inject
    DeadLetters deadLetters;
    @Inject
    EventMetrics metrics;
    @ConfigProperty(name = "kafka.max.block.ms")
    long aSendWaits;

    @BeforeEach
    void beginWithoutDeadLetters() {
        given.noDeadLetters();
    }

    @AfterEach
    void bringTheBrokerBack() throws Exception {
        KafkaResource.node().restart();
    }

    @Test
    void givesEveryEventItsEffectInOrderAfterAnOutageLongerThanASendWaits() throws Exception {
        // Given
        List<String> cases = Stream.generate(Given::newCase).limit(3).toList();
        relay.stop();
        KafkaResource.node().kill();
        IntStream.range(0, 30).forEach(i -> cases.forEach(given::tell));
        Instant begin = Instant.now();
        relay.start();
        await().atMost(SOON).until(() -> Instant.now().isAfter(begin.plusMillis(2 * aSendWaits)));

        // When
        KafkaResource.node().restart();

        // Then
        cases.forEach(number -> await().atMost(AFTER_AN_OUTAGE)
                .untilAsserted(() -> assertThat(consumer.effectsOn(number)).isEqualTo(upTo(30))));
    }

    @Test
    void showsWhatWaitsAndForHowLong() throws Exception {
        // Given
        KafkaResource.node().kill();

        // When
        IntStream.range(0, 3).forEach(i -> given.tell(newCase()));

        // Then
        assertThat(given.figure(metrics.pending())).isEqualTo(3);
        await().atMost(SOON).until(() -> given.figure(metrics.age()) > 1);
    }

    @Test
    void saysThatTheBrokerIsAwayInsteadOfReplaying() throws Exception {
        // Given
        KafkaResource.node().kill();

        // When
        assertThatThrownBy(deadLetters::replay)

                // Then
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void givesUpAReplayWhenTheBrokerGoesAwayMidwayAndGoesOnFromThereLater() throws Exception {
        // Given
        String first = newCase();
        String last = newCase();
        try (Topics topics = Topics.ofThisRun()) {
            topics.publish(Given.DEAD_LETTERS, "elsewhere", "case.notified.v1", first, 1, Given.json(first));
            IntStream.range(0, 6).forEach(i -> topics.publishRaw(Given.DEAD_LETTERS, "large", NEARLY_A_MEGABYTE));
            topics.publish(Given.DEAD_LETTERS, "elsewhere", "case.notified.v1", last, 1, Given.json(last));
        }
        consumer.failFor(first, BrokerOutageTest::killTheBroker);

        // When
        assertThatThrownBy(deadLetters::replay).isInstanceOf(TimeoutException.class);
        KafkaResource.node().restart();
        DeadLetters.Replay rest = deadLetters.replay();

        // Then
        assertThat(consumer.effectsOn(first)).containsExactly(1L);
        assertThat(consumer.effectsOn(last)).containsExactly(1L);
        assertThat(rest.replayed()).isEqualTo(1);
    }

    private static void killTheBroker() {
        try {
            KafkaResource.node().kill();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
