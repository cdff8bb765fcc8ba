package dev.pujiang.checks.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pods that will run: of a workload or of an operator.
 *
 * @param namespace where
 * @param labels    their labels
 * @param workload  their description, unless an operator makes them
 */
public record Pods(String namespace, Map<String, String> labels, Optional<Workload> workload) {

    /** All pods of an overlay. */
    public static List<Pods> of(Overlay overlay) {
        List<Pods> pods = new ArrayList<>(OperatorMade.pods(overlay));
        overlay.workloads().forEach(workload -> pods.add(
                new Pods(workload.resource().namespace(), workload.labels(), Optional.of(workload))));
        return pods;
    }

    /** Whether they listen at a port of this name or number; an operator's are taken at their word. */
    public boolean listenAt(String port) {
        return workload.isEmpty() || workload.get().running().stream().anyMatch(container -> container.listensAt(port));
    }
}
