package dev.pujiang.events;

import static dev.pujiang.events.Given.DEAD_LETTERS;
import static dev.pujiang.events.Given.SOON;
import static dev.pujiang.events.Given.batch;
import static dev.pujiang.events.Given.delivered;
import static dev.pujiang.events.Given.json;
import static dev.pujiang.events.Given.newCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pujiang.testing.KafkaResource;
import dev.pujiang.testing.PostgresResource;
import dev.pujiang.testing.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Channels and relay go on whatever happens, and who is held up can be seen. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class NothingStopsQuietlyTest {

    private final String number = newCase();

    @Inject
    Given given;
    @Inject
    EffectConsumer consumer;
    @Inject
    InboxPositions positions;
    @Inject
    DeadLetters deadLetters;
    @Inject
    EventMetrics metrics;
    @Inject
    OutboxRelay relay;
    @Inject
    DataSource database;
    @Inject
    EventsConfig config;
    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void putsAnEventAsideThatEndsInAnErrorAndTakesTheNext() {
        // Given
        String healthy = newCase();
        consumer.failFor(number, () -> {
            throw new StackOverflowError();
        });

        // When
        given.tell(number);
        given.tell(healthy);

        // Then
        try (Topics topics = Topics.ofThisRun()) {
            await().atMost(SOON).untilAsserted(() -> assertThat(topics.read(DEAD_LETTERS, number)).hasSize(1));
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(consumer.effectsOn(healthy)).containsExactly(1L));
    }

    @Test
    void relaysOnAfterAnError() throws Exception {
        // Given
        relay.stop();
        OutboxRelay stricken = new OutboxRelay(failingOnce(database), kafka, config);
        stricken.start();

        // When
        given.tell(number);

        // Then
        try {
            await().atMost(SOON).untilAsserted(() -> assertThat(consumer.effectsOn(number)).containsExactly(1L));
        } finally {
            stricken.stop();
            relay.start();
        }
    }

    @Test
    void showsHowLongAnEventHasBeenInHand() {
        // Given
        CountDownLatch release = new CountDownLatch(1);
        consumer.failFor(number, () -> awaitQuietly(release));

        // When
        given.tell(number);

        // Then
        await().atMost(SOON).until(() -> metrics.inHandFor() > 0.5);
        release.countDown();
        await().atMost(SOON).until(() -> metrics.inHandFor() < 0.5);
        await().atMost(SOON).untilAsserted(() -> assertThat(consumer.effectsOn(number)).containsExactly(1L));
    }

    @Test
    void measuresTheDelayOfAnEventOnceHoweverOftenItsBatchIsTried() {
        // Given
        String failing = newCase();
        consumer.failFor(failing);
        var registry = new SimpleMeterRegistry();
        Inbox inbox = new Inbox(positions, deadLetters, new EventMetrics(registry, Clock.systemUTC()), config);

        // When
        inbox.receive(batch(List.of(delivered(number, 1, json(number)), delivered(failing, 1, json(failing)))), consumer);

        // Then
        assertThat(registry.get("pujiang.inbox.delay").timer().count()).isEqualTo(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource failingOnce(DataSource database) {
        AtomicBoolean failed = new AtomicBoolean();
        return (DataSource) Proxy.newProxyInstance(DataSource.class.getClassLoader(), new Class<?>[]{DataSource.class},
                (_, method, arguments) -> {
                    if (failed.compareAndSet(false, true)) {
                        throw new StackOverflowError();
                    }
                    try {
                        return method.invoke(database, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
