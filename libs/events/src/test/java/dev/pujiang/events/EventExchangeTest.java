package dev.pujiang.events;

import static dev.pujiang.events.Given.SOON;
import static dev.pujiang.events.Given.batch;
import static dev.pujiang.events.Given.delivered;
import static dev.pujiang.events.Given.json;
import static dev.pujiang.events.Given.newCase;
import static dev.pujiang.events.Given.notified;
import static dev.pujiang.events.Given.upTo;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.pujiang.testing.KafkaResource;
import dev.pujiang.testing.PostgresResource;
import dev.pujiang.testing.Topics;
import io.cloudevents.CloudEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the services may rely on when they tell each other something, on a real database and a real broker. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class EventExchangeTest {

    private static Topics topics;

    @Inject
    Given given;
    @Inject
    Outbox outbox;
    @Inject
    EffectConsumer consumer;
    @Inject
    DeadLetters deadLetters;
    @Inject
    InboxPositions positions;
    @Inject
    EventMetrics metrics;
    @Inject
    DataSource database;
    @Inject
    EventsConfig config;
    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

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
    void keepsTheOrderOfACaseUnderConcurrentWriters() {
        // Given
        List<String> cases = IntStream.range(0, 10).mapToObj(i -> newCase()).toList();

        // When
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            for (int event = 0; event < 20; event++) {
                cases.forEach(number -> writers.submit(() -> given.tell(number)));
            }
        }

        // Then
        cases.forEach(number -> await().atMost(SOON)
                .untilAsserted(() -> assertThat(consumer.effectsOn(number)).isEqualTo(upTo(20))));
        assertThat(sequencesOnTopic()).containsAllEntriesOf(each(cases, 20));
    }

    @Test
    void tellsNothingOfAChangeThatIsRolledBack() {
        // Given
        String number = newCase();

        // When
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(notified(number), Classification.INTERNAL);
            throw new IllegalStateException("the change fails");
        })).hasMessage("the change fails");
        given.tell(number);

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(consumer.effectsOn(number)).containsExactly(1L));
        assertThat(sequencesOnTopic().get(number)).containsExactly(1L);
    }

    @Test
    void refusesToAppendOutsideATransaction() {
        assertThatThrownBy(() -> outbox.append(notified(newCase()), Classification.INTERNAL))
                .hasMessageContaining("ransaction");
    }

    @Test
    void sendsRestrictedEventsToTheRestrictedTopicOnly() {
        // Given
        String number = newCase();

        // When
        QuarkusTransaction.requiringNew().run(() -> outbox.append(notified(number), Classification.RESTRICTED));

        // Then
        await().atMost(SOON).untilAsserted(
                () -> assertThat(topics.read("pujiang.cases.restricted", number)).hasSize(1));
        assertThat(topics.read("pujiang.cases", number)).isEmpty();
    }

    @Test
    void givesARedeliveredOrOutdatedEventNoSecondEffect() {
        // Given
        String number = newCase();
        publish(number, 1);
        publish(number, 2);

        // When
        publish(number, 1);
        publish(number, 2);
        publish(number, 3);

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(consumer.effectsOn(number)).isEqualTo(upTo(3)));
    }

    @Test
    void losesAndDoublesNothingWhenTheBrokerIsKilled() throws Exception {
        // Given
        List<String> cases = IntStream.range(0, 20).mapToObj(i -> newCase()).toList();
        Thread writer = Thread.ofPlatform().start(() -> IntStream.range(0, 30).forEach(i -> cases.forEach(given::tell)));
        await().atMost(SOON).until(() -> !consumer.effectsOn(cases.getFirst()).isEmpty());

        // When
        KafkaResource.node().kill();
        writer.join();
        KafkaResource.node().restart();

        // Then
        cases.forEach(number -> await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(consumer.effectsOn(number)).isEqualTo(upTo(30))));
    }

    @Test
    void letsSeveralReplicasRelayTheSameOutbox() throws Exception {
        // Given
        List<OutboxRelay> replicas = IntStream.range(0, 2).mapToObj(i -> new OutboxRelay(database, kafka, config)).toList();
        replicas.forEach(OutboxRelay::start);
        List<String> cases = IntStream.range(0, 50).mapToObj(i -> newCase()).toList();

        // When
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 10).forEach(i -> cases.forEach(number -> writers.submit(() -> given.tell(number))));
        }

        // Then
        cases.forEach(number -> await().atMost(SOON)
                .untilAsserted(() -> assertThat(consumer.effectsOn(number)).isEqualTo(upTo(10))));
        assertThat(sequencesOnTopic()).containsAllEntriesOf(each(cases, 10));
        for (OutboxRelay replica : replicas) {
            replica.stop();
        }
    }

    @Test
    void leavesWhatFailsWhileTheServiceStopsToTheNextStart() {
        // Given
        String key = newCase();
        var records = batch(List.of(delivered(key, 1, "[]")));
        Inbox stopping = new Inbox(positions, deadLetters, metrics, config);
        stopping.stop(new ShutdownEvent());

        // When
        assertThatThrownBy(() -> stopping.receive(records, consumer)).isInstanceOf(UnreadableEvent.class);
        new Inbox(positions, deadLetters, metrics, config).receive(records, consumer);

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(topics.read("pujiang.dead-letters.intake", key)).hasSize(1));
    }

    @Test
    void putsAFailingEventAndItsFollowersAsideAndTakesThemInAgainInOrder() {
        // Given
        String failing = newCase();
        String healthy = newCase();
        consumer.failFor(failing);
        IntStream.range(0, 3).forEach(i -> given.tell(failing));
        given.tell(healthy);
        await().atMost(SOON).untilAsserted(
                () -> assertThat(topics.read("pujiang.dead-letters.intake", failing)).hasSize(3));
        assertThat(consumer.effectsOn(healthy)).containsExactly(1L);
        DeadLetters.Replay inVain = deadLetters.replay();
        await().atMost(SOON).untilAsserted(
                () -> assertThat(topics.read("pujiang.dead-letters.intake", failing)).hasSize(6));

        // When
        consumer.succeedFor(failing);
        DeadLetters.Replay replay = deadLetters.replay();
        given.tell(failing);

        // Then
        assertThat(inVain).isEqualTo(new DeadLetters.Replay(0, 3));
        assertThat(replay).isEqualTo(new DeadLetters.Replay(3, 0));
        await().atMost(SOON).untilAsserted(() -> assertThat(consumer.effectsOn(failing)).isEqualTo(upTo(4)));
    }

    @Test
    void isNotHeldUpByWhatIsNoEventAtAll() {
        // Given
        String number = newCase();

        // When
        topics.publishRaw("pujiang.cases", number, "not an event".getBytes(StandardCharsets.UTF_8));
        topics.publish("pujiang.cases", "elsewhere", "case.notified.v1", number, 1, "{\"medium\":\"PIGEON\"}");
        topics.publish("pujiang.cases", "elsewhere", "case.renamed.v7", number, 2, "{}");
        given.tell(number);

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(consumer.effectsOn(number)).containsExactly(1L));
    }

    @Test
    void carriesTheAttributesOfCloudEvents() {
        // Given
        String number = newCase();

        // When
        given.tell(number);

        // Then
        await().atMost(SOON).until(() -> topics.read("pujiang.cases", number).size() == 1);
        CloudEvent event = topics.read("pujiang.cases", number).getFirst();
        assertThat(UUID.fromString(event.getId()).version()).isEqualTo(7);
        assertThat(event.getSource()).hasToString("test-service");
        assertThat(event.getType()).isEqualTo("dev.pujiang.case.notified.v1");
        assertThat(event.getSubject()).isEqualTo(number);
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getExtension("sequence")).isEqualTo("1");
        assertThat(event.getExtension("dataclassification")).isEqualTo("internal");
        assertThat(event.getExtension("dataref")).isEqualTo("/intake/cases/" + number);
    }

    private static void publish(String number, long sequence) {
        topics.publish("pujiang.cases", "elsewhere", "case.notified.v1", number, sequence, json(number));
    }

    /** Sequences by subject, in the order of the topic, each redelivery counted once. */
    private static Map<String, List<Long>> sequencesOnTopic() {
        return topics.read("pujiang.cases").stream().collect(groupingBy(CloudEvent::getSubject,
                mapping(event -> Long.valueOf(event.getExtension("sequence").toString()),
                        collectingAndThen(toCollection(LinkedHashSet::new), List::copyOf))));
    }

    private static Map<String, List<Long>> each(List<String> cases, int events) {
        return cases.stream().collect(toMap(number -> number, number -> upTo(events)));
    }
}
