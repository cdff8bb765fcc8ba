package dev.pujiang.checks.reference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.Flows;
import dev.pujiang.checks.manifest.Flows.Direction;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;
import dev.pujiang.checks.manifest.Pods;
import dev.pujiang.checks.manifest.Resource;
import dev.pujiang.checks.manifest.Selector;
import dev.pujiang.checks.manifest.Variable;
import dev.pujiang.checks.manifest.Workload;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Pods that may do whatever they like in the network, pods that may not do what their configuration tells them, and pods that
 * cannot resolve names: the last in each part, too, since parts are installed one after the other.
 */
final class FlowsCheck implements Check {

    private static final String REMEDY = "Allow it in a NetworkPolicy at both of its ends";
    private static final Pods DNS = dns();

    @Override
    public boolean onParts() {
        return true;
    }

    @Override
    public void examine(Overlay overlay, Findings findings) {
        Flows flows = new Flows(overlay);
        for (Pods pods : Pods.of(overlay)) {
            Place place = pods.resource().at("metadata", "name");
            if (!flows.allowed(pods, DNS, "53", "UDP")) {
                findings.add(place, "its pods may not ask DNS", "Allow it here, not only where this is a part of");
            }
            for (Direction direction : Direction.values()) {
                if (overlay.whole() && !flows.isolated(pods, direction)) {
                    findings.add(place, "nothing limits the " + direction + " of its pods", "Deny by default (../network)");
                }
            }
        }
        if (overlay.whole()) {
            overlay.workloads().forEach(workload -> configured(overlay, flows, workload, findings));
            overlay.of("Keycloak").forEach(keycloak -> {
                Place host = keycloak.at("spec", "db", "host");
                Pods.of(overlay).stream().filter(pods -> pods.resource().equals(keycloak) && !pods.ports().isEmpty())
                        .forEach(pods -> reaches(overlay, flows, pods, new Address(host.text(), "5432", ""), host, findings));
            });
        }
    }

    private static void configured(Overlay overlay, Flows flows, Workload workload, Findings findings) {
        workload.containers().stream().flatMap(container -> Variable.of(overlay, container).stream())
                .forEach(variable -> Address.of(variable).forEach(
                        address -> reaches(overlay, flows, Pods.of(workload), address, variable.place(), findings)));
    }

    private static void reaches(Overlay overlay, Flows flows, Pods from, Address address, Place place, Findings findings) {
        if (behind(overlay, from.resource(), address)
                .anyMatch(target -> !flows.allowed(from, target.getKey(), target.getValue(), "TCP"))) {
            findings.add(place, "network policies keep " + from.resource().title() + " from " + address.service() + ":"
                    + address.port(), REMEDY);
        }
    }

    /** The pods behind an address, and at which port; none if there is no such Service, which is another check's question. */
    private static Stream<Map.Entry<Pods, String>> behind(Overlay overlay, Resource near, Address address) {
        List<Pods> all = Pods.of(overlay).stream().filter(pods -> pods.namespace().equals(near.namespace())).toList();
        Stream<Map.Entry<Pods, String>> operators = all.stream().filter(pods -> pods.services().containsKey(address.service()))
                .map(pods -> Map.entry(pods, address.port()));
        Stream<Map.Entry<Pods, String>> own = overlay.beside(near, "Service", address.service()).stream()
                .flatMap(service -> service.at("spec", "ports").each().stream())
                .filter(port -> port.at("port").text().equals(address.port()))
                .flatMap(port -> all.stream()
                        .filter(pods -> Selector.plain(port.resource().at("spec", "selector"), pods.labels()))
                        .map(pods -> Map.entry(pods,
                                port.at(port.at("targetPort").exists() ? "targetPort" : "port").text())));
        return Stream.concat(operators, own);
    }

    private static Pods dns() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("metadata").put("namespace", "kube-system");
        return new Pods(new Resource(json), Map.of("k8s-app", "kube-dns"), Map.of("53", "dns"), Map.of());
    }
}
