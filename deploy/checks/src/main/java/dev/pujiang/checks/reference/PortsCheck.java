package dev.pujiang.checks.reference;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;
import dev.pujiang.checks.manifest.Pods;
import dev.pujiang.checks.manifest.Resource;
import dev.pujiang.checks.manifest.Selector;
import java.util.List;

/** Ports of Services, network policies and monitors at which no selected pod listens. */
final class PortsCheck implements Check {

    private static final String REMEDY = "Correct it, or declare the port on the container";

    @Override
    public void examine(Overlay overlay, Findings findings) {
        List<Pods> pods = Pods.of(overlay);
        for (Resource resource : overlay.resources()) {
            switch (resource.kind()) {
                case "Service" -> service(resource, selected(pods, resource, resource.at("spec", "selector"), true), findings);
                case "NetworkPolicy" -> networkPolicy(resource, pods, findings);
                case "PodMonitor" -> resource.at("spec", "podMetricsEndpoints").each().forEach(endpoint -> listens(
                        selected(pods, resource, resource.at("spec", "selector"), false), endpoint.at("port"), findings));
                case "ServiceMonitor" -> monitor(overlay, resource, findings);
                default -> {
                    // names no ports
                }
            }
        }
    }

    private static List<Pods> selected(List<Pods> pods, Resource resource, Place selector, boolean plain) {
        return pods.stream().filter(found -> found.namespace().equals(resource.namespace()))
                .filter(found -> plain ? Selector.plain(selector, found.labels()) : Selector.full(selector, found.labels()))
                .toList();
    }

    private static void service(Resource service, List<Pods> pods, Findings findings) {
        if (!service.at("spec", "selector").exists()) {
            return;
        }
        for (Place port : service.at("spec", "ports").each()) {
            listens(pods, port.at("targetPort").exists() ? port.at("targetPort") : port.at("port"), findings);
        }
    }

    private static void listens(List<Pods> pods, Place port, Findings findings) {
        if (port.exists() && !pods.isEmpty() && pods.stream().noneMatch(found -> found.listenAt(port.text()))) {
            findings.add(port, "no selected pod listens at port " + port.text(), REMEDY);
        }
    }

    private static void networkPolicy(Resource policy, List<Pods> pods, Findings findings) {
        List<Pods> own = selected(pods, policy, policy.at("spec", "podSelector"), false);
        for (Place rule : policy.at("spec", "ingress").each()) {
            rule.at("ports").each().forEach(port -> listens(own, port.at("port"), findings));
        }
        for (Place rule : policy.at("spec", "egress").each()) {
            List<Pods> peers = rule.at("to").each().stream()
                    .filter(peer -> peer.at("podSelector").exists() && !peer.at("namespaceSelector").exists())
                    .flatMap(peer -> selected(pods, policy, peer.at("podSelector"), false).stream()).toList();
            rule.at("ports").each().forEach(port -> listens(peers, port.at("port"), findings));
        }
    }

    private static void monitor(Overlay overlay, Resource monitor, Findings findings) {
        List<Resource> services = overlay.of("Service")
                .filter(service -> Selector.full(monitor.at("spec", "selector"), service.at("metadata", "labels").map()))
                .toList();
        for (Place endpoint : monitor.at("spec", "endpoints").each()) {
            String port = endpoint.at("port").text();
            if (services.stream().noneMatch(service -> service.at("spec", "ports").each().stream()
                    .anyMatch(own -> own.at("name").text().equals(port)))) {
                findings.add(endpoint.at("port"), "no selected Service has a port named " + port, "Name a port of the Service");
            }
        }
    }
}
