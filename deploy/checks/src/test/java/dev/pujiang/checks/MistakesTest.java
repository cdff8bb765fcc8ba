package dev.pujiang.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Resource;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each line of mistakes.csv is put into a copy of what is rendered, which has none (CheckDeployTest). */
class MistakesTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    /**
     * @param overlay what it is put into
     * @param resource kind and name; a name may be only the beginning of one
     * @param pointer  the value that is replaced, added or, for {@code -}, taken away; a list's last element if it ends in {@code -}
     * @param value    in YAML
     * @param check    the check that finds it
     * @param path     the place that the finding names, without the numbers of elements
     * @param message  part of what it says
     */
    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvFileSource(resources = "/mistakes.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void isFoundWhereItIs(String overlay, String resource, String pointer, String value, String check, String path,
            String message)
            throws JsonProcessingException {
        Overlay seeded = Rendered.copy(overlay);
        List<ObjectNode> changed = seeded.resources().stream().filter(found -> found.title().startsWith(resource))
                .map(Resource::json).toList();
        assertThat(changed).as("resources " + resource).isNotEmpty();

        put(changed.getFirst(), pointer, value);

        List<Finding> findings = Rendered.CHECKS.examine(seeded);
        assertThat(findings).as(check + " at " + path).anySatisfy(finding -> {
            assertThat(finding.check()).isEqualTo(check);
            assertThat(finding.path().replaceAll("\\[\\d+]", "[]")).isEqualTo(path);
            assertThat(finding.problem()).contains(message);
            assertThat(finding.overlay()).isEqualTo(overlay);
        });
    }

    private static void put(ObjectNode json, String pointer, String value) throws JsonProcessingException {
        int last = pointer.lastIndexOf('/');
        JsonNode holder = json.at(pointer.substring(0, last));
        String field = pointer.substring(last + 1).replace("~1", "/");
        JsonNode node = YAML.readTree(value);
        switch (holder) {
            case ObjectNode object when value.equals("-") -> assertThat(object.remove(field)).as(pointer).isNotNull();
            case ObjectNode object -> object.set(field, node);
            case ArrayNode list when field.equals("-") -> list.add(node);
            case ArrayNode list when value.equals("-") -> list.remove(Integer.parseInt(field));
            case ArrayNode list -> list.set(Integer.parseInt(field), node);
            default -> throw new IllegalArgumentException("There is nothing at " + pointer);
        }
    }
}
