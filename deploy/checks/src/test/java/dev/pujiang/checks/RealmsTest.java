package dev.pujiang.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keycloak's realm is written down for one machine, for one node and for production: roles and tokens must be the same everywhere. */
class RealmsTest {

    private static final Path DEPLOY = Path.of("").toAbsolutePath().getParent();
    /** Where people, addresses and strictness differ: samples on one machine, real ones elsewhere. */
    private static final List<String> OF_A_PLACE = List.of("clients", "users", "displayName", "passwordPolicy", "sslRequired",
            "bruteForceProtected");

    private final JsonNode machine = json("local/src/main/resources/realm/pujiang-realm.json");
    private final JsonNode node = json("kubernetes/single/pujiang-realm.json");
    private final JsonNode production = yaml("kubernetes/production/platform/realm.yaml").at("/spec/realm");

    @Test
    void rolesAndSettingsAreTheSameEverywhere() {
        assertThat(common(machine).get("roles").get("realm")).isNotEmpty();
        assertThat(common(node)).isEqualTo(common(machine));
        assertThat(common(production)).isEqualTo(common(machine));
    }

    @Test
    void tokensOfThePagesSayTheSameEverywhere() {
        assertThat(mappers(machine)).isNotEmpty();
        assertThat(mappers(node)).isEqualTo(mappers(machine));
        assertThat(mappers(production)).isEqualTo(mappers(machine));
    }

    @Test
    void nothingOfTheSamplesLeavesTheMachine() {
        for (JsonNode realm : List.of(node, production)) {
            assertThat(realm.toString()).doesNotContainIgnoringCase("sample").doesNotContain("-demo");
            assertThat(realm.path("users")).isEmpty();
            assertThat(pages(realm).get("secret").asText()).isEqualTo("${PAGES_SECRET}");
            assertThat(pages(realm).get("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
            assertThat(realm.get("sslRequired").asText()).isEqualTo("external");
        }
    }

    private static JsonNode common(JsonNode realm) {
        return ((ObjectNode) realm.deepCopy()).remove(OF_A_PLACE);
    }

    private static JsonNode mappers(JsonNode realm) {
        return pages(realm).get("protocolMappers");
    }

    private static JsonNode pages(JsonNode realm) {
        return realm.get("clients").valueStream().filter(client -> client.get("clientId").asText().equals("pujiang-pages"))
                .findFirst().orElseThrow();
    }

    private static JsonNode json(String file) {
        return read(new ObjectMapper(), file);
    }

    private static JsonNode yaml(String file) {
        return read(new YAMLMapper(), file);
    }

    private static JsonNode read(ObjectMapper mapper, String file) {
        try {
            return mapper.readTree(DEPLOY.resolve(file).toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
