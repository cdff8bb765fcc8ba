package dev.pujiang.checks.reference;

import dev.pujiang.checks.manifest.Variable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An address within the cluster.
 *
 * @param service the name of a Service
 * @param port    its number; empty if nothing says so
 * @param path    what stands behind the first slash, without parameters: the database in the URL of one
 */
record Address(String service, String port, String path) {

    /** Hosts within the cluster have no dot, or end in the name of the cluster's services. */
    private static final Pattern HOST = Pattern
            .compile("([a-z][a-z0-9-]*)(?:\\.[a-z0-9-]+\\.svc(?:\\.cluster\\.local)?)?(?::(\\d+))?(?:/([^?]*))?(?:[?,].*)?");
    private static final Pattern URL = Pattern.compile("(?:[a-z0-9]+:)+//(.*)");
    private static final Map<String, String> USUAL_PORTS = Map.of("http", "80", "https", "443");

    /** Those that a variable holds: one in a URL, several in a list of Kafka's brokers. */
    static List<Address> of(Variable variable) {
        String value = variable.value().orElse("");
        Matcher url = URL.matcher(value);
        boolean list = variable.name().endsWith("BOOTSTRAP_SERVERS");
        if (!url.matches() && !list || value.contains("$(")) {
            return List.of();
        }
        return Stream.of((list ? value : url.group(1)).split(list ? "," : "$")).map(HOST::matcher)
                .filter(host -> host.matches() && !host.group(1).equals("localhost"))
                .map(host -> new Address(host.group(1), Optional.ofNullable(host.group(2))
                        .orElseGet(() -> USUAL_PORTS.getOrDefault(value.split(":")[0], "")),
                        Optional.ofNullable(host.group(3)).orElse("")))
                .toList();
    }
}
