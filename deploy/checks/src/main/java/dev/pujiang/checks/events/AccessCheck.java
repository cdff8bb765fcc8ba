package dev.pujiang.checks.events;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.Container;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;
import dev.pujiang.checks.manifest.Resource;
import dev.pujiang.checks.manifest.Workload;
import dev.pujiang.checks.service.ServiceTopics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may do what in Kafka: a service what it does and nothing else; agencies read what is not restricted (R-ACCUSED) and no
 * dead letters, and write nothing.
 */
final class AccessCheck implements Check {

    private final Map<String, ServiceTopics> services;
    private final Set<String> topics;

    AccessCheck(Map<String, ServiceTopics> services, Set<String> topics) {
        this.services = services;
        this.topics = topics;
    }

    /** What an access rule says; an operation or a kind of resource may be All. */
    private record Rule(Place place, String type, Place name, boolean prefix, Set<String> operations) {

        static List<Rule> of(Resource user) {
            List<Rule> rules = new ArrayList<>();
            for (Place acl : user.at("spec", "authorization", "acls").each()) {
                Set<String> operations = acl.at("operations").each().stream().map(Place::text).collect(Collectors.toSet());
                if (acl.at("operation").exists()) {
                    operations.add(acl.at("operation").text());
                }
                if (!acl.at("type").text().equals("deny")) {
                    Place resource = acl.at("resource");
                    rules.add(new Rule(acl, resource.at("type").text(), resource.at("name"),
                            resource.at("patternType").text().equals("prefix"), operations));
                }
            }
            return rules;
        }

        boolean covers(String name) {
            return name().text().equals("*") || (prefix ? name.startsWith(name().text()) : name.equals(name().text()));
        }

        boolean allows(String kind, String name, String operation) {
            return type.equals(kind) && covers(name) && (operations.contains(operation) || operations.contains("All"));
        }
    }

    @Override
    public void examine(Overlay overlay, Findings findings) {
        if (overlay.of("KafkaUser").findAny().isEmpty()) {
            return;
        }
        for (Workload workload : overlay.workloads()) {
            for (Container container : workload.containers()) {
                container.service().filter(service -> !workload.ends())
                        .ifPresent(service -> user(overlay, container, service, findings));
            }
        }
        overlay.of("KafkaUser").filter(user -> service(user).isEmpty()).forEach(user -> subscriber(user, findings));
    }

    private Optional<String> service(Resource user) {
        return services.keySet().stream().filter(service -> user.name().equals(service + "-service")).findFirst();
    }

    private void user(Overlay overlay, Container container, String service, Findings findings) {
        Optional<Resource> user = overlay.beside(container.place().resource(), "KafkaUser", service + "-service");
        if (user.isEmpty()) {
            findings.add(container.place(), "there is no KafkaUser " + service + "-service", "Add it");
            return;
        }
        List<Rule> rules = Rule.of(user.get());
        Place acls = user.get().at("spec", "authorization", "acls");
        ServiceTopics needs = services.get(service);
        for (String topic : needs.all()) {
            operations(needs, topic).stream()
                    .filter(operation -> rules.stream().noneMatch(rule -> rule.allows("topic", topic, operation)))
                    .forEach(operation -> findings.add(acls, service + "-service may not " + operation + " topic " + topic,
                            "Allow it; the service's application.properties says that it does"));
        }
        if (rules.stream().noneMatch(rule -> rule.allows("group", needs.group(), "Read"))) {
            findings.add(acls, service + "-service may not Read in its group " + needs.group(), "Allow it");
        }
        rules.forEach(rule -> excess(service, needs, rule, findings));
    }

    /** Seeing that a topic is there is part of reading and of writing. */
    private static Set<String> operations(ServiceTopics needs, String topic) {
        if (topic.equals(needs.both())) {
            return Set.of("Read", "Write");
        }
        return needs.writes().contains(topic)
                ? needs.reads().contains(topic) ? Set.of("Read", "Write") : Set.of("Write")
                : Set.of("Read");
    }

    private static void excess(String service, ServiceTopics needs, Rule rule, Findings findings) {
        String name = rule.name().text();
        Set<String> needed = switch (rule.type()) {
            case "topic" -> needs.all().contains(name) ? operations(needs, name) : Set.of();
            case "group" -> name.equals(needs.group()) ? Set.of("Read") : Set.of();
            default -> Set.of();
        };
        if (rule.prefix() || name.equals("*")) {
            findings.add(rule.name(), service + "-service may more than it needs: whatever begins with " + name,
                    "Name each one");
        }
        for (String operation : rule.operations()) {
            if (!needed.contains(operation) && (!operation.equals("Describe") || needed.isEmpty())) {
                findings.add(rule.place(),
                        service + "-service may more than it needs: " + operation + " " + rule.type() + " " + name,
                        "Take it away");
            }
        }
    }

    private void subscriber(Resource user, Findings findings) {
        for (Rule rule : Rule.of(user)) {
            if (rule.type().equals("topic")) {
                topics.stream().filter(rule::covers).filter(topic -> topic.endsWith(ServiceTopics.RESTRICTED)
                        || services.values().stream().anyMatch(service -> service.both().equals(topic)))
                        .forEach(topic -> findings.add(rule.name(), "who is no service may see " + topic + " (R-ACCUSED)",
                                "Name the topics that are neither restricted nor dead letters"));
            }
            rule.operations().stream().filter(operation -> !Set.of("Read", "Describe").contains(operation))
                    .forEach(operation -> findings.add(rule.place(),
                            "who is no service may " + operation + " " + rule.type() + " "
                                    + rule.name().text(),
                            "Allow reading only: every topic has one writer"));
            if (rule.type().equals("group") && services.values().stream().anyMatch(service -> rule.covers(service.group()))) {
                findings.add(rule.name(), "who is no service may join the group of one", "Name a group of its own");
            }
        }
    }
}
