package dev.pujiang.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import dev.pujiang.events.EventType;

/** What agencies are told of the topics is what there is. */
class AsyncApiTest {

    private static final Path API = Path.of("../docs/api");
    private static final Path CATALOGUE = Path.of("../docs/events.md");

    @Test
    void describesEveryEventTypeAndNoOther() throws IOException {
        List<String> described = at(document(), "components", "messages").values().stream()
                .map(message -> (String) ((Map<?, ?>) message).get("name")).filter(name -> name.startsWith("dev.pujiang."))
                .toList();

        assertThat(described).containsExactlyInAnyOrder(
                Arrays.stream(EventType.values()).map(EventType::type).toArray(String[]::new));
    }

    @Test
    void describesEveryTopic() throws IOException {
        List<Object> topics = at(document(), "channels").values().stream().map(channel -> ((Map<?, ?>) channel).get("address"))
                .collect(Collectors.toList());

        assertThat(topics).containsExactlyInAnyOrderElementsOf(Stream.concat(
                Stream.of("cases", "cases.restricted", "assignments", "assignments.restricted", "replies", "replies.restricted",
                        "receptions"),
                Stream.of("intake", "routing", "notice", "feedback").map(service -> "dead-letters." + service))
                .map(topic -> "pujiang." + topic).toList());
    }

    @Test
    void refersOnlyToWhatExists() throws IOException {
        Map<String, Object> document = document();

        assertThat(references(document)).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#/")) {
                assertThat(at(document, reference.substring(2).split("/"))).isNotNull();
            } else {
                assertThat(API.resolve(reference)).exists();
            }
        });
    }

    @Test
    void theCatalogueNamesEveryTypeWithItsSchema() throws IOException {
        String catalogue = Files.readString(CATALOGUE);

        assertThat(Arrays.stream(EventType.values()).map(type -> type.type().substring("dev.pujiang.".length())))
                .allSatisfy(fact -> assertThat(catalogue).contains("[`" + fact + "`](api/schemas/" + fact + ".schema.json)"));
    }

    private static Map<String, Object> document() throws IOException {
        try (var in = Files.newInputStream(API.resolve("asyncapi.yaml"))) {
            return new Yaml().load(in);
        }
    }

    private static List<String> references(Object node) {
        return switch (node) {
            case Map<?, ?> map -> map.entrySet().stream().flatMap(entry -> "$ref".equals(entry.getKey())
                    ? Stream.of((String) entry.getValue())
                    : references(entry.getValue()).stream()).toList();
            case List<?> list -> list.stream().flatMap(item -> references(item).stream()).toList();
            case null, default -> List.of();
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> node, String... path) {
        Map<String, Object> found = node;
        for (String name : path) {
            found = (Map<String, Object>) found.get(name);
        }
        return found;
    }
}
