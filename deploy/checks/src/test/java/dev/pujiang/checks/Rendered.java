package dev.pujiang.checks;

import dev.pujiang.checks.manifest.Kustomizations;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Resource;
import java.nio.file.Path;
import java.util.List;

/** What deploy/kubernetes renders and the checks of it, both made once. */
final class Rendered {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    static final DeployChecks CHECKS = new DeployChecks(ROOT);
    static final List<Overlay> OVERLAYS = Kustomizations.render(ROOT.resolve("deploy/kubernetes"));

    private Rendered() {}

    /** One that a mistake can be put into. */
    static Overlay copy(String name) {
        Overlay overlay = OVERLAYS.stream().filter(found -> found.name().equals(name)).findFirst().orElseThrow();
        return new Overlay(name, overlay.whole(),
                overlay.resources().stream().map(resource -> new Resource(resource.json().deepCopy())).toList(),
                overlay.prepared());
    }
}
