package dev.pujiang.local.part;

import dev.pujiang.local.LaunchFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;

/**
 * The declared topics and their numbers of partitions.
 *
 * @param partitions number of partitions by name
 */
record Topics(Map<String, Integer> partitions) {

    private static final int SECONDS = 30;

    /** What the resource {@code topics.properties} declares. */
    static Topics declared() {
        Properties properties = new Properties();
        try (InputStream resource = Topics.class.getResourceAsStream("/topics.properties")) {
            properties.load(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Integer> partitions = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> partitions.put(name, Integer.valueOf(properties.getProperty(name))));
        return new Topics(Map.copyOf(partitions));
    }

    /**
     * Creates what is missing and adds partitions where more are declared now. A topic that has more partitions than
     * declared is refused: they cannot be taken away without losing facts.
     */
    void declare(Admin admin) throws InterruptedException {
        try {
            var existing = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = partitions.entrySet().stream()
                    .filter(topic -> !existing.contains(topic.getKey()))
                    .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1))
                    .toList();
            admin.createTopics(missing).all().get(SECONDS, TimeUnit.SECONDS);
            List<String> present = partitions.keySet().stream().filter(existing::contains).toList();
            grow(admin, admin.describeTopics(present).allTopicNames().get(SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            throw new LaunchFailure("kafka does not accept the declared topics: " + e.getMessage(), e);
        }
    }

    private void grow(Admin admin, Map<String, TopicDescription> present)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, NewPartitions> wanting = new TreeMap<>();
        present.forEach((name, topic) -> {
            int declared = partitions.get(name);
            int actual = topic.partitions().size();
            if (actual > declared) {
                throw new LaunchFailure("Topic " + name + " has " + actual + " partitions but only " + declared
                        + " are declared. Declare as many, or start anew with --fresh.");
            }
            if (actual < declared) {
                wanting.put(name, NewPartitions.increaseTo(declared));
            }
        });
        admin.createPartitions(wanting).all().get(SECONDS, TimeUnit.SECONDS);
    }
}
