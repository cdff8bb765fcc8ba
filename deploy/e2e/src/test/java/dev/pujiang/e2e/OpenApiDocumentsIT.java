package dev.pujiang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.local.Options;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published OpenAPI documents are those of the services as built. */
class OpenApiDocumentsIT {

    private final Path root = Options.usual().root();

    @ParameterizedTest
    @ValueSource(strings = {"intake", "routing", "notice", "feedback"})
    void saysWhatTheServiceOffers(String service) {
        Path built = root.resolve(service + "-service/target/openapi/openapi.yaml");

        assertThat(root.resolve("docs/api/openapi/" + service + ".yaml"))
                .as("copy " + built + " there after a change of the API").hasSameTextualContentAs(built);
    }
}
