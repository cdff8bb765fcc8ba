package dev.pujiang.checks.service;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a service has to do with Kafka.
 *
 * @param reads  topics it listens to
 * @param writes topics it alone writes
 * @param both   its dead letters: it writes them, and reads them when they are replayed
 * @param group  its consumer group
 */
public record ServiceTopics(Set<String> reads, Set<String> writes, String both, String group) {

    private static final String DECLARED = "deploy/local/src/main/resources/topics.properties";
    /** Accusations travel on topics of this ending only (R-ACCUSED). */
    public static final String RESTRICTED = ".restricted";

    /** Every topic of the system and its number of partitions, as the launcher makes them. */
    public static Map<String, Integer> declared(Path root) {
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(root.resolve(DECLARED))) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(root.resolve(DECLARED) + " cannot be read", e);
        }
        Map<String, Integer> topics = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> topics.put(name, Integer.valueOf(properties.getProperty(name))));
        return topics;
    }

    /** As its own files say; of what it writes, the restricted twin too if there is one. */
    public static ServiceTopics of(ShippedService service, Set<String> declared) {
        Set<String> reads = new TreeSet<>();
        for (String key : service.config().getPropertyNames()) {
            if (key.matches("mp\\.messaging\\.incoming\\.[^.]+\\.topics?")) {
                reads.addAll(Set.of(service.config().getValue(key, String.class).split(" *, *")));
            }
        }
        Set<String> writes = new TreeSet<>();
        String topic = service.config().getValue("pujiang.events.topic", String.class);
        writes.add(topic);
        if (declared.contains(topic + RESTRICTED)) {
            writes.add(topic + RESTRICTED);
        }
        return new ServiceTopics(reads, writes, service.config().getValue("pujiang.events.dead-letter-topic", String.class),
                service.config().getValue("mp.messaging.connector.smallrye-kafka.group.id", String.class));
    }

    /** All of them. */
    public Set<String> all() {
        Set<String> all = new TreeSet<>(reads);
        all.addAll(writes);
        all.add(both);
        return all;
    }
}
