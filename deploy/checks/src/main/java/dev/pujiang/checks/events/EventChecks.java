package dev.pujiang.checks.events;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.service.ServiceTopics;
import dev.pujiang.checks.service.ShippedService;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether events can go where they should, and nowhere else. */
public final class EventChecks {

    private EventChecks() {}

    public static List<Check> all(Path root, List<ShippedService> services) {
        Map<String, Integer> declared = ServiceTopics.declared(root);
        Map<String, ServiceTopics> topics = services.stream()
                .collect(Collectors.toMap(ShippedService::name, service -> ServiceTopics.of(service, declared.keySet())));
        return List.of(new TopicsCheck(topics, declared), new AccessCheck(topics, declared.keySet()));
    }
}
