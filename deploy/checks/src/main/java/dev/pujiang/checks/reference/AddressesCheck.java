package dev.pujiang.checks.reference;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.Container;
import dev.pujiang.checks.manifest.OperatorMade;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Resource;
import dev.pujiang.checks.manifest.Variable;
import dev.pujiang.checks.manifest.Workload;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Addresses in the environment that lead to no Service, or to a port that it does not have. */
final class AddressesCheck implements Check {

    @Override
    public void examine(Overlay overlay, Findings findings) {
        Map<String, Set<String>> services = new HashMap<>(OperatorMade.services(overlay));
        overlay.of("Service").forEach(service -> services.put(service.name(), ports(service)));
        for (Workload workload : overlay.workloads()) {
            for (Container container : workload.containers()) {
                Variable.of(overlay, container).forEach(variable -> examine(variable, services, findings));
            }
        }
    }

    private static Set<String> ports(Resource service) {
        Set<String> ports = new HashSet<>();
        service.at("spec", "ports").each().forEach(port -> ports.add(port.at("port").text()));
        return ports;
    }

    private static void examine(Variable variable, Map<String, Set<String>> services, Findings findings) {
        for (Address address : Address.of(variable)) {
            Set<String> ports = services.get(address.service());
            if (ports == null) {
                findings.add(variable.place(), "there is no Service " + address.service() + " (" + variable.name() + ")",
                        "Correct the address, or add the Service");
            } else if (!address.port().isEmpty() && !ports.contains(address.port())) {
                findings.add(variable.place(),
                        "Service " + address.service() + " has no port " + address.port() + " (" + variable.name() + ")",
                        "Use one of " + ports);
            }
        }
    }
}
