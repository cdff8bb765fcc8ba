package dev.pujiang.checks.workload;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.Container;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;
import dev.pujiang.checks.manifest.Workload;
import java.util.List;
import java.util.Map;

/** Probes: that there are some, that a service has the endpoint for this purpose, and that the container listens at the port. */
final class ProbesCheck implements Check {

    private static final Map<String, String> ENDPOINTS = Map.of("livenessProbe", "/q/health/live", "readinessProbe",
            "/q/health/ready",
            "startupProbe", "/q/health/started");

    @Override
    public boolean onParts() {
        return true;
    }

    @Override
    public void examine(Overlay overlay, Findings findings) {
        overlay.workloads().stream().filter(workload -> !workload.ends())
                .forEach(workload -> workload.running().forEach(container -> examine(container, findings)));
    }

    private static void examine(Container container, Findings findings) {
        ENDPOINTS.forEach((name, endpoint) -> {
            Place probe = container.at(name);
            if (!probe.exists()) {
                if (container.service().isPresent() || name.equals("readinessProbe")) {
                    findings.add(probe, "there is no " + name, "Add one");
                }
                return;
            }
            Place path = probe.at("httpGet", "path");
            if (container.service().isPresent() && !path.text().equals(endpoint)) {
                findings.add(path, "a service answers a " + name + " at " + endpoint + ", not at " + path.text(),
                        "Ask " + endpoint);
            }
            for (String kind : List.of("httpGet", "tcpSocket", "grpc")) {
                Place port = probe.at(kind, "port");
                if (port.exists() && !container.listensAt(port.text())) {
                    findings.add(port, "the container does not listen at port " + port.text(), "Name one of its ports");
                }
            }
        });
    }
}
