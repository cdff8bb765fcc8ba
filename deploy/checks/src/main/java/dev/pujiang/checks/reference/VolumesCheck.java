package dev.pujiang.checks.reference;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.Container;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;
import dev.pujiang.checks.manifest.Workload;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Mounts of volumes that the pod does not have, volumes that nobody mounts, claims that nobody makes. */
final class VolumesCheck implements Check {

    @Override
    public void examine(Overlay overlay, Findings findings) {
        overlay.workloads().forEach(workload -> examine(overlay, workload, findings));
    }

    private static void examine(Overlay overlay, Workload workload, Findings findings) {
        Set<String> volumes = new HashSet<>();
        Stream.concat(workload.spec().at("volumes").each().stream().map(volume -> volume.at("name")),
                workload.resource().at("spec", "volumeClaimTemplates").each().stream()
                        .map(claim -> claim.at("metadata", "name")))
                .forEach(volume -> volumes.add(volume.text()));
        Set<String> mounted = new HashSet<>();
        for (Container container : workload.containers()) {
            Set<String> paths = new HashSet<>();
            for (Place mount : container.at("volumeMounts").each()) {
                String name = mount.at("name").text();
                mounted.add(name);
                if (!volumes.contains(name)) {
                    findings.add(mount.at("name"), "the pod has no volume " + name, "Correct the name, or add the volume");
                }
                if (!paths.add(mount.at("mountPath").text())) {
                    findings.add(mount.at("mountPath"), "two volumes are mounted at " + mount.at("mountPath").text(),
                            "Mount one elsewhere");
                }
            }
        }
        for (Place volume : workload.spec().at("volumes").each()) {
            if (!mounted.contains(volume.at("name").text())) {
                findings.add(volume.at("name"), "no container mounts this volume", "Mount it, or remove it");
            }
            Place claim = volume.at("persistentVolumeClaim", "claimName");
            if (claim.exists() && overlay.beside(workload.resource(), "PersistentVolumeClaim", claim.text()).isEmpty()) {
                findings.add(claim, "there is no PersistentVolumeClaim " + claim.text(), "Correct the name, or add the claim");
            }
        }
    }
}
