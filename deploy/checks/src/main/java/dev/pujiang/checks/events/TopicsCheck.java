package dev.pujiang.checks.events;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.Container;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;
import dev.pujiang.checks.manifest.Workload;
import dev.pujiang.checks.service.ServiceTopics;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Topics: every one that a service reads or writes is made, with as many partitions as on one machine, and no others. */
final class TopicsCheck implements Check {

    private static final String LIST = "topics.properties";

    private final Map<String, ServiceTopics> services;
    private final Map<String, Integer> partitions;

    TopicsCheck(Map<String, ServiceTopics> services, Map<String, Integer> partitions) {
        this.services = services;
        this.partitions = partitions;
    }

    /** A topic that an overlay makes. */
    private record Made(Place place, String partitions) {}

    @Override
    public void examine(Overlay overlay, Findings findings) {
        Map<String, Made> made = made(overlay);
        for (Workload workload : overlay.workloads()) {
            for (Container container : workload.containers()) {
                container.service().filter(service -> !workload.ends())
                        .ifPresent(service -> services.get(service).all().stream()
                                .filter(topic -> !made.containsKey(topic))
                                .forEach(topic -> findings.add(container.place(),
                                        service + "-service uses topic " + topic + ", which nothing makes",
                                        "Add a KafkaTopic, or a line to " + LIST)));
            }
        }
        made.forEach((topic, found) -> {
            if (services.values().stream().noneMatch(service -> service.all().contains(topic))) {
                findings.add(found.place(), "no service uses topic " + topic, "Correct the name, or remove it");
            } else if (!found.partitions().equals(String.valueOf(partitions.get(topic)))) {
                findings.add(found.place(),
                        "topic " + topic + " has " + found.partitions() + " partitions here, but " + partitions.get(topic)
                                + " in deploy/local",
                        "Make them the same");
            }
        });
    }

    private static Map<String, Made> made(Overlay overlay) {
        Map<String, Made> made = new TreeMap<>();
        overlay.of("KafkaTopic").forEach(topic -> {
            Place name = topic.at("spec", "topicName");
            Place partitions = topic.at("spec", "partitions");
            made.put(name.exists() ? name.text() : topic.name(), new Made(partitions, partitions.text()));
        });
        overlay.of("ConfigMap").map(map -> map.at("data", LIST)).filter(Place::exists).forEach(list -> {
            Properties lines = new Properties();
            try {
                lines.load(new StringReader(list.text()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            lines.stringPropertyNames().forEach(topic -> made.put(topic, new Made(list, lines.getProperty(topic))));
        });
        return made;
    }
}
