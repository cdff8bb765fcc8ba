package dev.pujiang.checks.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the operators make of their custom resources, as their documentation promises: pods, services and secrets. */
public final class OperatorMade {

    private static final Set<String> CNPG_KEYS = Set.of("username", "user", "password", "dbname", "host", "port", "uri",
            "jdbc-uri", "fqdn-uri",
            "fqdn-jdbc-uri", "pgpass");
    private static final Set<String> CERTIFICATE = Set.of("tls.crt", "tls.key", "ca.crt");
    private static final Set<String> AUTHORITY = Set.of("ca.crt", "ca.p12", "ca.password");

    private OperatorMade() {}

    static List<Pods> pods(Overlay overlay) {
        List<Pods> pods = new ArrayList<>();
        for (Resource resource : overlay.resources()) {
            String name = resource.name();
            switch (title(resource)) {
                case "postgresql.cnpg.io Cluster" -> pods.add(made(resource, resource.at("spec", "inheritedMetadata", "labels"),
                        Map.of("cnpg.io/cluster", name, "cnpg.io/podRole", "instance")));
                case "postgresql.cnpg.io Pooler" ->
                    pods.add(made(resource, resource.at("spec", "template", "metadata", "labels"),
                            Map.of("cnpg.io/poolerName", name, "cnpg.io/podRole", "pooler")));
                case "kafka.strimzi.io Kafka" -> {
                    for (String part : List.of("kafka", "entity-operator")) {
                        pods.add(made(resource, resource.at("spec", "kafka", "template", "pod", "metadata", "labels"),
                                Map.of("strimzi.io/cluster", name, "strimzi.io/kind", "Kafka", "strimzi.io/name",
                                        name + "-" + part,
                                        "app.kubernetes.io/name", part, "app.kubernetes.io/instance", name,
                                        "app.kubernetes.io/managed-by", "strimzi-cluster-operator")));
                    }
                }
                case "k8s.keycloak.org Keycloak" -> {
                    pods.add(made(resource, resource.at("spec", "unsupported", "podTemplate", "metadata", "labels"),
                            Map.of("app", "keycloak",
                                    "app.kubernetes.io/managed-by", "keycloak-operator", "app.kubernetes.io/instance", name)));
                    // watches its own namespace only, and so runs there
                    pods.add(made(resource, resource.at("none"), Map.of("app.kubernetes.io/name", "keycloak-operator")));
                }
                case "gateway.networking.k8s.io Gateway" -> pods.add(made(resource, resource.at("none"),
                        Map.of("gateway.networking.k8s.io/gateway-name", name)));
                default -> {
                    // makes no pods
                }
            }
        }
        return pods;
    }

    private static Pods made(Resource resource, Place own, Map<String, String> labels) {
        Map<String, String> all = new HashMap<>(own.map());
        all.putAll(labels);
        return new Pods(resource.namespace(), all, Optional.empty());
    }

    /** Ports by the names of the services. */
    public static Map<String, Set<String>> services(Overlay overlay) {
        Map<String, Set<String>> services = new HashMap<>();
        for (Resource resource : overlay.resources()) {
            String name = resource.name();
            switch (title(resource)) {
                case "postgresql.cnpg.io Cluster" -> List.of("-rw", "-ro", "-r")
                        .forEach(suffix -> services.put(name + suffix, Set.of("5432")));
                case "postgresql.cnpg.io Pooler" -> services.put(name, Set.of("5432"));
                case "kafka.strimzi.io Kafka" -> services.put(name + "-kafka-bootstrap", ports(resource));
                case "k8s.keycloak.org Keycloak" -> services.put(name + "-service", keycloakPorts(resource));
                default -> {
                    // makes no service
                }
            }
        }
        return services;
    }

    private static Set<String> ports(Resource kafka) {
        Set<String> ports = new HashSet<>();
        kafka.at("spec", "kafka", "listeners").each().forEach(listener -> ports.add(listener.at("port").text()));
        return ports;
    }

    private static Set<String> keycloakPorts(Resource keycloak) {
        Place http = keycloak.at("spec", "http");
        Set<String> ports = new HashSet<>(Set.of("9000"));
        if (http.at("httpEnabled").json().asBoolean()) {
            ports.add(http.at("httpPort").exists() ? http.at("httpPort").text() : "8080");
        }
        if (http.at("tlsSecret").exists()) {
            ports.add(http.at("httpsPort").exists() ? http.at("httpsPort").text() : "8443");
        }
        return ports;
    }

    /** Keys by the names of the secrets; an empty set of keys: whatever is asked for. */
    public static Map<String, Set<String>> secrets(Overlay overlay) {
        Map<String, Set<String>> secrets = new HashMap<>();
        for (Resource resource : overlay.resources()) {
            String name = resource.name();
            switch (title(resource)) {
                case "postgresql.cnpg.io Cluster" -> {
                    String given = resource.at("spec", "bootstrap", "initdb", "secret", "name").text();
                    if (given.isEmpty()) {
                        secrets.put(name + "-app", CNPG_KEYS);
                    }
                    secrets.put(name + "-ca", Set.of("ca.crt", "ca.key"));
                    secrets.put(name + "-server", CERTIFICATE);
                    secrets.put(name + "-replication", CERTIFICATE);
                }
                case "kafka.strimzi.io Kafka" -> {
                    secrets.put(name + "-cluster-ca-cert", AUTHORITY);
                    secrets.put(name + "-clients-ca-cert", AUTHORITY);
                }
                case "kafka.strimzi.io KafkaUser" -> secrets.put(name,
                        resource.at("spec", "authentication", "type").text().startsWith("tls")
                                ? Set.of("ca.crt", "user.crt", "user.key", "user.p12", "user.password")
                                : Set.of("password", "sasl.jaas.config"));
                case "k8s.keycloak.org Keycloak" -> secrets.put(name + "-initial-admin", Set.of("username", "password"));
                case "cert-manager.io Certificate" -> secrets.put(resource.at("spec", "secretName").text(), CERTIFICATE);
                case "external-secrets.io ExternalSecret" -> secrets.put(target(resource), externalKeys(resource));
                default -> {
                    // makes no secret
                }
            }
        }
        return secrets;
    }

    private static String target(Resource external) {
        Place name = external.at("spec", "target", "name");
        return name.exists() ? name.text() : external.name();
    }

    private static Set<String> externalKeys(Resource external) {
        Place template = external.at("spec", "target", "template", "data");
        if (template.exists()) {
            return template.map().keySet();
        }
        Set<String> keys = new HashSet<>();
        if (!external.at("spec", "dataFrom").exists()) {
            external.at("spec", "data").each().forEach(entry -> keys.add(entry.at("secretKey").text()));
        }
        return keys;
    }

    private static String title(Resource resource) {
        return resource.group() + " " + resource.kind();
    }
}
