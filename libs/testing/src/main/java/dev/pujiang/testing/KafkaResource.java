package dev.pujiang.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real Kafka with the topics of the system for the tests of one service. {@link #node()} lets a test kill it. */
public class KafkaResource implements QuarkusTestResourceLifecycleManager {

    private static final List<String> STATE = List.of("pujiang.cases", "pujiang.assignments", "pujiang.replies");
    private static final List<String> SERVICES = List.of("intake", "routing", "notice", "feedback");

    private static KafkaNode node;

    /** The broker of this test run. */
    public static KafkaNode node() {
        return node;
    }

    @Override
    public Map<String, String> start() {
        Map<String, Integer> topics = new HashMap<>(Map.of("pujiang.receptions", 6));
        STATE.forEach(topic -> {
            topics.put(topic, 6);
            topics.put(topic + ".restricted", 6);
        });
        SERVICES.forEach(service -> topics.put("pujiang.dead-letters." + service, 1));
        try {
            node = KafkaNode.start();
        } catch (IOException e) {
            throw new IllegalStateException("Kafka did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        node.createTopics(topics);
        return Map.of("kafka.bootstrap.servers", node.bootstrapServers());
    }

    @Override
    public void stop() {
        try {
            node.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
