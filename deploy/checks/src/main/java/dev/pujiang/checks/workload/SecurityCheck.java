package dev.pujiang.checks.workload;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.Container;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;
import dev.pujiang.checks.manifest.Workload;
import java.util.List;

/** What the pod security standard "restricted" asks for, and a root file system that nobody writes to. */
final class SecurityCheck implements Check {

    /** On the resource: why its containers must write beside their volumes. */
    private static final String WRITABLE_ROOT = "pujiang.dev/writable-root";

    @Override
    public boolean onParts() {
        return true;
    }

    @Override
    public void examine(Overlay overlay, Findings findings) {
        for (Workload workload : overlay.workloads()) {
            Place pod = workload.spec();
            for (String shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
                if (pod.at(shared).json().asBoolean()) {
                    findings.add(pod.at(shared), "the pod shares what is the node's", "Remove it");
                }
            }
            pod.at("volumes").each().stream().map(volume -> volume.at("hostPath")).filter(Place::exists)
                    .forEach(folder -> findings.add(folder, "the pod mounts a folder of the node",
                            "Use another kind of volume"));
            boolean service = workload.containers().stream().anyMatch(container -> container.service().isPresent());
            if (service && !pod.at("automountServiceAccountToken").text().equals("false")) {
                findings.add(pod.at("automountServiceAccountToken"), "a service has no use for a token of the cluster",
                        "Set it to false");
            }
            workload.containers().forEach(container -> examine(workload, container, findings));
        }
    }

    private static void examine(Workload workload, Container container, Findings findings) {
        Place pod = workload.spec().at("securityContext");
        Place own = container.at("securityContext");
        must("true", either(own, pod, "runAsNonRoot"), findings);
        must("RuntimeDefault", either(own.at("seccompProfile"), pod.at("seccompProfile"), "type"), findings);
        must("false", own.at("allowPrivilegeEscalation"), findings);
        if (own.at("privileged").json().asBoolean()) {
            findings.add(own.at("privileged"), "the container may do what root may", "Remove it");
        }
        if (either(own, pod, "runAsUser").text().equals("0")) {
            findings.add(either(own, pod, "runAsUser"), "the container runs as root", "Use another user, 65532 in our images");
        }
        if (own.at("capabilities", "drop").each().stream().noneMatch(dropped -> dropped.text().equals("ALL"))) {
            findings.add(own.at("capabilities", "drop"), "capabilities are not dropped", "Write drop: [ALL]");
        }
        if (!own.at("capabilities", "add").each().isEmpty()) {
            findings.add(own.at("capabilities", "add"), "capabilities are added", "Remove them");
        }
        boolean explained = !workload.resource().at("metadata", "annotations", WRITABLE_ROOT).text().isBlank();
        if (container.service().isPresent() || !explained) {
            must("true", own.at("readOnlyRootFilesystem"), findings);
        }
    }

    private static Place either(Place own, Place pod, String field) {
        return !own.at(field).exists() && pod.at(field).exists() ? pod.at(field) : own.at(field);
    }

    private static void must(String value, Place place, Findings findings) {
        if (!place.text().equals(value)) {
            findings.add(place, place.exists() ? "is " + place.text() : "is missing", "Set it to " + value);
        }
    }
}
