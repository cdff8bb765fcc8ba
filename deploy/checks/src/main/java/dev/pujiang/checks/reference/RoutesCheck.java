package dev.pujiang.checks.reference;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.OperatorMade;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;
import dev.pujiang.checks.manifest.Resource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ways in from outside: that they lead to a Service and its port, and that only what is public has one. */
final class RoutesCheck implements Check {

    /** Not /q: what services tell of themselves is nobody's business outside. */
    private static final Set<String> PUBLIC = Set.of("/intake", "/routing", "/notice", "/feedback", "/auth");

    @Override
    public void examine(Overlay overlay, Findings findings) {
        Map<String, Set<String>> made = OperatorMade.services(overlay);
        overlay.of("Ingress").forEach(ingress -> {
            for (Place rule : ingress.at("spec", "rules").each()) {
                for (Place path : rule.at("http", "paths").each()) {
                    open(path.at("path"), findings);
                    Place service = path.at("backend", "service");
                    Place port = service.at("port", "name").exists()
                            ? service.at("port", "name")
                            : service.at("port", "number");
                    backend(overlay, made, service.at("name"), port, findings);
                }
            }
        });
        overlay.of("Gateway").flatMap(gateway -> gateway.at("spec", "listeners").each().stream())
                .filter(listener -> listener.at("protocol").text().equals("HTTPS"))
                .map(listener -> listener.at("tls", "certificateRefs")).filter(certificates -> certificates.each().isEmpty())
                .forEach(certificates -> findings.add(certificates, "HTTPS without a certificate", "Name its Secret"));
        overlay.of("HTTPRoute").forEach(route -> {
            parents(overlay, route, findings);
            for (Place rule : route.at("spec", "rules").each()) {
                rule.at("matches").each().forEach(match -> open(match.at("path", "value"), findings));
                boolean redirects = rule.at("filters").each().stream()
                        .anyMatch(filter -> filter.at("type").text().equals("RequestRedirect"));
                if (!redirects && rule.at("matches").each().isEmpty()) {
                    findings.add(rule, "matches every path, /q too", "Match one of " + PUBLIC);
                }
                rule.at("backendRefs").each().forEach(ref -> backend(overlay, made, ref.at("name"), ref.at("port"), findings));
            }
        });
    }

    private static void open(Place path, Findings findings) {
        String value = path.text();
        boolean known = PUBLIC.stream().anyMatch(open -> value.equals(open) || value.startsWith(open + "/"));
        // a page to begin with: the gateway redirects it
        boolean exact = value.equals("/") && path.path().contains("matches")
                && path.resource().json().toString().contains("RequestRedirect");
        if (!known && !exact) {
            findings.add(path, value + " is not public", "Open only " + PUBLIC);
        }
    }

    private static void backend(Overlay overlay, Map<String, Set<String>> made, Place name, Place port, Findings findings) {
        Optional<Resource> service = overlay.beside(name.resource(), "Service", name.text());
        if (service.isEmpty() && !made.containsKey(name.text())) {
            findings.add(name, "there is no Service " + name.text(), "Correct the name, or add the Service");
            return;
        }
        boolean open = service.map(found -> found.at("spec", "ports").each().stream()
                .anyMatch(own -> own.at("name").text().equals(port.text()) || own.at("port").text().equals(port.text())))
                .orElseGet(() -> made.get(name.text()).contains(port.text()));
        if (!open) {
            findings.add(port, "Service " + name.text() + " has no port " + port.text(), "Name a port of the Service");
        }
    }

    private static void parents(Overlay overlay, Resource route, Findings findings) {
        for (Place parent : route.at("spec", "parentRefs").each()) {
            if (parent.at("namespace").exists() && !parent.at("namespace").text().equals(route.namespace())) {
                // a Gateway that the cluster shares
                continue;
            }
            Optional<Resource> gateway = overlay.beside(route, "Gateway", parent.at("name").text());
            if (gateway.isEmpty()) {
                findings.add(parent.at("name"), "there is no Gateway " + parent.at("name").text(),
                        "Correct the name, or add the Gateway");
            } else if (parent.at("sectionName").exists() && gateway.get().at("spec", "listeners").each().stream()
                    .noneMatch(listener -> listener.at("name").text().equals(parent.at("sectionName").text()))) {
                findings.add(parent.at("sectionName"), "the Gateway has no listener " + parent.at("sectionName").text(),
                        "Name one of its listeners");
            }
        }
    }
}
