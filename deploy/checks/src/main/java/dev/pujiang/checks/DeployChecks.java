package dev.pujiang.checks;

import dev.pujiang.checks.configuration.ConfigurationChecks;
import dev.pujiang.checks.events.EventChecks;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.reference.ReferenceChecks;
import dev.pujiang.checks.schema.SchemaChecks;
import dev.pujiang.checks.service.ShippedService;
import dev.pujiang.checks.workload.WorkloadChecks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All checks. */
public final class DeployChecks {

    private final List<Check> checks = new ArrayList<>();

    /** @param root the checkout, with the services packaged */
    public DeployChecks(Path root) {
        List<ShippedService> services = ShippedService.packaged(root);
        checks.addAll(SchemaChecks.all());
        checks.addAll(ReferenceChecks.all());
        checks.addAll(EventChecks.all(root, services));
        checks.addAll(ConfigurationChecks.all(services));
        checks.addAll(WorkloadChecks.all(services));
    }

    /** What is wrong with them; what is wrong with a whole is not said again of what is made of it. */
    public List<Finding> examine(List<Overlay> overlays) {
        Map<String, List<Finding>> ofWholes = overlays.stream().filter(overlay -> overlay.name().equals(overlay.origin()))
                .collect(Collectors.toMap(Overlay::name, this::examine));
        List<Finding> all = new ArrayList<>();
        for (Overlay overlay : overlays) {
            List<Finding> known = ofWholes.getOrDefault(overlay.origin(), List.of());
            if (overlay.name().equals(overlay.origin())) {
                all.addAll(known);
            } else {
                examine(overlay).stream().filter(finding -> known.stream().noneMatch(finding::saysTheSameAs)).forEach(all::add);
            }
        }
        return all;
    }

    /** What is wrong with one; nothing if all is well. */
    public List<Finding> examine(Overlay overlay) {
        Findings findings = new Findings();
        for (Check check : checks) {
            if (overlay.whole() || check.onParts()) {
                findings.from(check, overlay.name());
                check.examine(overlay, findings);
            }
        }
        return findings.all();
    }
}
