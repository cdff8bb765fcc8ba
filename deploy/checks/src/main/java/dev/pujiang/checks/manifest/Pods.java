package dev.pujiang.checks.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pods that will run: of a workload or of an operator.
 *
 * @param resource what describes them
 * @param labels   their labels
 * @param ports    the ports at which they listen: names by numbers; an empty name is none
 * @param services Services that an operator makes for them, and the ports of these
 */
public record Pods(Resource resource, Map<String, String> labels, Map<String, String> ports,
        Map<String, Set<String>> services) {

    /** All pods of an overlay. */
    public static List<Pods> of(Overlay overlay) {
        List<Pods> pods = new ArrayList<>(OperatorMade.pods(overlay));
        overlay.workloads().forEach(workload -> pods.add(of(workload)));
        return pods;
    }

    /** Those of a workload. */
    public static Pods of(Workload workload) {
        Map<String, String> ports = new TreeMap<>();
        workload.running().forEach(container -> container.at("ports").each()
                .forEach(port -> ports.put(port.at("containerPort").text(), port.at("name").text())));
        return new Pods(workload.resource(), workload.labels(), ports, Map.of());
    }

    public String namespace() {
        return resource.namespace();
    }

    /** Whether they listen at a port of this name or number. */
    public boolean listenAt(String port) {
        return !called(port).isEmpty();
    }

    /** Number and name of the port of this name or number; nothing if they do not listen there. */
    Set<String> called(String port) {
        return ports.entrySet().stream()
                .filter(own -> own.getKey().equals(port) || own.getValue().equals(port))
                .flatMap(own -> Stream.of(own.getKey(), own.getValue()))
                .filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }
}
