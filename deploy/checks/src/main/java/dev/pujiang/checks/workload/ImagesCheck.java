package dev.pujiang.checks.workload;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;

/** Images that may be another one tomorrow. */
final class ImagesCheck implements Check {

    @Override
    public boolean onParts() {
        return true;
    }

    @Override
    public void examine(Overlay overlay, Findings findings) {
        overlay.workloads()
                .forEach(workload -> workload.containers().forEach(container -> examine(container.at("image"), findings)));
    }

    private static void examine(Place image, Findings findings) {
        String name = image.text();
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (!name.contains("@sha256:") && (!last.contains(":") || last.endsWith(":latest"))) {
            findings.add(image, "the image " + name + " has no version of its own", "Name a version or a digest");
        }
    }
}
