package dev.pujiang.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pujiang.checks.manifest.Kustomizations;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.RenderingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckDeployTest {

    @Test
    void nothingIsWrongWithWhatIsCommitted() {
        assertThat(Rendered.CHECKS.examine(Rendered.OVERLAYS)).isEmpty();
    }

    @Test
    void everyOverlayIsRendered() {
        assertThat(Rendered.OVERLAYS).filteredOn(Overlay::whole).extracting(Overlay::name)
                .contains("single", "production", "production/migrations", "production with components/native",
                        "single with components/metrics");
    }

    @Test
    void refusesAFolderWithoutKustomizations(@TempDir Path folder) {
        assertThatThrownBy(() -> Kustomizations.render(folder)).isInstanceOf(RenderingFailure.class)
                .hasMessageContaining("no kustomization.yaml");
    }

    @Test
    void saysWhatKubectlSays(@TempDir Path folder) throws IOException {
        Path overlay = Files.createDirectories(folder.resolve("kubernetes/single"));
        Files.writeString(overlay.resolve("kustomization.yaml"), "resources: [missing.yaml]\n");

        assertThatThrownBy(() -> Kustomizations.render(folder.resolve("kubernetes"))).isInstanceOf(RenderingFailure.class)
                .hasMessageContaining("missing.yaml");
    }
}
