package dev.pujiang.checks.workload;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.Container;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;
import dev.pujiang.checks.manifest.Workload;
import dev.pujiang.checks.service.ShippedService;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Probes: that there are some, that a service has the endpoint for this purpose, and that the container listens at the port. */
final class ProbesCheck implements Check {

    private static final List<String> KINDS = List.of("liveness", "readiness", "startup");

    private final Map<String, ShippedService> services;

    ProbesCheck(List<ShippedService> services) {
        this.services = services.stream().collect(Collectors.toMap(ShippedService::name, Function.identity()));
    }

    @Override
    public boolean onParts() {
        return true;
    }

    @Override
    public void examine(Overlay overlay, Findings findings) {
        overlay.workloads().stream().filter(workload -> !workload.ends())
                .forEach(workload -> workload.running().forEach(container -> examine(container, findings)));
    }

    private void examine(Container container, Findings findings) {
        for (String kind : KINDS) {
            String name = kind + "Probe";
            Place probe = container.at(name);
            if (!probe.exists()) {
                if (container.service().isPresent() || kind.equals("readiness")) {
                    findings.add(probe, "there is no " + name, "Add one");
                }
                continue;
            }
            Place path = probe.at("httpGet", "path");
            container.service().ifPresent(service -> {
                String endpoint = services.get(service).probe(kind).orElse("no path");
                if (!path.text().equals(endpoint)) {
                    findings.add(path, "a service answers a " + name + " at " + endpoint + ", not at " + path.text(),
                            "Ask " + endpoint);
                }
            });
            for (String how : List.of("httpGet", "tcpSocket", "grpc")) {
                Place port = probe.at(how, "port");
                if (port.exists() && !container.listensAt(port.text())) {
                    findings.add(port, "the container does not listen at port " + port.text(), "Name one of its ports");
                }
            }
        }
    }
}
