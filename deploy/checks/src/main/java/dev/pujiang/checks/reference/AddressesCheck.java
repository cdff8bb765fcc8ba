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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses in the environment that lead to no Service, or to a port that it does not have. */
final class AddressesCheck implements Check {

    /** Hosts within the cluster have no dot, or end in the name of the cluster's services. */
    private static final Pattern HOST = Pattern
            .compile("([a-z][a-z0-9-]*)(\\.[a-z0-9-]+\\.svc(?:\\.cluster\\.local)?)?(?::(\\d+))?(?:[/,?].*)?");
    private static final Pattern URL = Pattern.compile("(?:[a-z0-9]+:)+//(.*)");
    private static final Map<String, String> USUAL_PORTS = Map.of("http", "80", "https", "443");

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
        String value = variable.value().orElse("");
        Matcher url = URL.matcher(value);
        boolean list = variable.name().endsWith("BOOTSTRAP_SERVERS");
        if (!url.matches() && !list || value.contains("$(")) {
            return;
        }
        for (String address : (list ? value : url.group(1)).split(list ? "," : "$")) {
            Matcher host = HOST.matcher(address);
            if (!host.matches() || host.group(1).equals("localhost")) {
                continue;
            }
            String port = host.group(3) != null ? host.group(3) : USUAL_PORTS.getOrDefault(value.split(":")[0], "");
            Set<String> ports = services.get(host.group(1));
            if (ports == null) {
                findings.add(variable.place(), "there is no Service " + host.group(1) + " (" + variable.name() + ")",
                        "Correct the address, or add the Service");
            } else if (!port.isEmpty() && !ports.contains(port)) {
                findings.add(variable.place(),
                        "Service " + host.group(1) + " has no port " + port + " (" + variable.name() + ")",
                        "Use one of " + ports);
            }
        }
    }
}
