package dev.pujiang.checks.reference;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;
import dev.pujiang.checks.manifest.Resource;
import dev.pujiang.checks.manifest.Workload;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** ConfigMaps that pods use and nobody has, and keys that they lack. */
final class ConfigMapsCheck implements Check {

    @Override
    public void examine(Overlay overlay, Findings findings) {
        for (Workload workload : overlay.workloads()) {
            StoreReference.of(workload).stream().filter(reference -> reference.kind().equals("ConfigMap"))
                    .forEach(reference -> examine(overlay, reference, findings));
        }
    }

    private static void examine(Overlay overlay, StoreReference reference, Findings findings) {
        Place name = reference.name();
        Optional<Resource> map = overlay.beside(name.resource(), "ConfigMap", name.text());
        if (map.isEmpty()) {
            findings.add(name, "there is no ConfigMap " + name.text(), "Correct the name, or add the ConfigMap to the overlay");
            return;
        }
        Set<String> keys = new HashSet<>(map.get().at("data").map().keySet());
        keys.addAll(map.get().at("binaryData").map().keySet());
        for (Place key : reference.keys()) {
            if (!keys.contains(key.text())) {
                findings.add(key, "ConfigMap " + name.text() + " has no key " + key.text(),
                        "Correct the key; there are " + keys);
            }
        }
    }
}
