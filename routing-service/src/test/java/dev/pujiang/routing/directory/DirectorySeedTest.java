package dev.pujiang.routing.directory;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pujiang.routing.RoutingTest;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RoutingTest
class DirectorySeedTest {

    private static final Path SAMPLE = Path.of("../deploy/data/zhejiang-pujiang");

    @Inject
    DirectorySeed seed;

    @Test
    void refusesAFolderWithFaultsAndNamesThem(@TempDir Path folder) throws Exception {
        Files.copy(SAMPLE.resolve("posts.csv"), folder.resolve("posts.csv"));
        Files.writeString(folder.resolve("bodies.csv"),
                Files.readString(SAMPLE.resolve("bodies.csv")).replace("330726,", "999999,"));

        assertThatThrownBy(() -> seed.importFolder(folder)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("(ROUTING_DIRECTORY_SEED)").hasMessageContaining("faults:")
                .hasMessageContaining("/bodies.csv");
    }
}
