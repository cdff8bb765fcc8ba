package dev.pujiang.checks.manifest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the operators make of their custom resources, as their documentation promises: pods, services and secrets. */
public final class OperatorMade {

    private static final Set<String> CNPG_KEYS = Set.of("username", "user", "password", "dbname", "host", "port", "uri",
            "jdbc-uri", "fqdn-uri",
            "fqdn-jdbc-uri", "pgpass");
    private static final Set<String> POSTGRES = Set.of("5432");
    private static final String STRIMZI_NAME = "strimzi.io/name";
    private static final Set<String> CERTIFICATE = Set.of("tls.crt", "tls.key", "ca.crt");
    private static final Set<String> AUTHORITY = Set.of("ca.crt", "ca.p12", "ca.password");

    private OperatorMade() {}

    static List<Pods> pods(Overlay overlay) {
        List<Pods> pods = new ArrayList<>();
        for (Resource resource : overlay.resources()) {
            String name = resource.name();
            switch (title(resource)) {
                case "postgresql.cnpg.io Cluster" -> pods.add(made(resource, resource.at("spec", "inheritedMetadata", "labels"),
                        Map.of("cnpg.io/cluster", name, "cnpg.io/podRole", "instance"),
                        Map.of("5432", "postgresql", "8000", "status", "9187", "metrics"),
                        Map.of(name + "-rw", POSTGRES, name + "-ro", POSTGRES, name + "-r", POSTGRES)));
                case "postgresql.cnpg.io Pooler" ->
                    pods.add(made(resource, resource.at("spec", "template", "metadata", "labels"),
                            Map.of("cnpg.io/poolerName", name, "cnpg.io/podRole", "pooler"),
                            Map.of("5432", "pgbouncer", "9127", "metrics"), Map.of(name, POSTGRES)));
                case "kafka.strimzi.io Kafka" -> {
                    Map<String, String> clients = listeners(resource);
                    Map<String, String> all = new HashMap<>(Map.of("9090", "tcp-ctrlplane", "9091", "tcp-replication"));
                    all.putAll(clients);
                    pods.add(strimzi(resource, "kafka", all, Map.of(name + "-kafka-bootstrap", clients.keySet())));
                    pods.add(strimzi(resource, "entity-operator", Map.of("8081", "healthcheck"), Map.of()));
                }
                case "k8s.keycloak.org Keycloak" -> {
                    Map<String, String> clients = keycloakPorts(resource);
                    Map<String, String> all = new HashMap<>(Map.of("7800", "", "57800", ""));
                    all.putAll(clients);
                    pods.add(made(resource, resource.at("spec", "unsupported", "podTemplate", "metadata", "labels"),
                            Map.of("app", "keycloak",
                                    "app.kubernetes.io/managed-by", "keycloak-operator", "app.kubernetes.io/instance", name),
                            all, Map.of(name + "-service", clients.keySet())));
                    // watches its own namespace only, and so runs there
                    pods.add(made(resource, resource.at("none"), Map.of("app.kubernetes.io/name", "keycloak-operator"),
                            Map.of(), Map.of()));
                }
                case "gateway.networking.k8s.io Gateway" -> pods.add(made(resource, resource.at("none"),
                        Map.of("gateway.networking.k8s.io/gateway-name", name), Map.of(), Map.of()));
                default -> {
                    // makes no pods
                }
            }
        }
        return pods;
    }

    private static Pods strimzi(Resource kafka, String part, Map<String, String> ports, Map<String, Set<String>> services) {
        return made(kafka, kafka.at("spec", "kafka", "template", "pod", "metadata", "labels"),
                Map.of("strimzi.io/cluster", kafka.name(), "strimzi.io/kind", "Kafka", STRIMZI_NAME, kafka.name() + "-" + part,
                        "app.kubernetes.io/name", part, "app.kubernetes.io/instance", kafka.name(),
                        "app.kubernetes.io/managed-by", "strimzi-cluster-operator"),
                ports, services);
    }

    private static Pods made(Resource resource, Place own, Map<String, String> labels, Map<String, String> ports,
            Map<String, Set<String>> services) {
        Map<String, String> all = new HashMap<>(own.map());
        all.putAll(labels);
        return new Pods(resource, all, ports, services);
    }

    /** Ports by the names of the services. */
    public static Map<String, Set<String>> services(Overlay overlay) {
        Map<String, Set<String>> services = new HashMap<>();
        pods(overlay).forEach(pods -> services.putAll(pods.services()));
        return services;
    }

    private static Map<String, String> listeners(Resource kafka) {
        Map<String, String> ports = new HashMap<>();
        kafka.at("spec", "kafka", "listeners").each()
                .forEach(listener -> ports.put(listener.at("port").text(), "tcp-" + listener.at("name").text()));
        return ports;
    }

    private static Map<String, String> keycloakPorts(Resource keycloak) {
        Place http = keycloak.at("spec", "http");
        Map<String, String> ports = new HashMap<>(Map.of("9000", "management"));
        if (http.at("httpEnabled").json().asBoolean()) {
            ports.put(http.at("httpPort").exists() ? http.at("httpPort").text() : "8080", "http");
        }
        if (http.at("tlsSecret").exists()) {
            ports.put(http.at("httpsPort").exists() ? http.at("httpsPort").text() : "8443", "https");
        }
        return ports;
    }

    /** Network policies: Strimzi writes one for each listener of Kafka. */
    static List<Resource> policies(Overlay overlay) {
        return overlay.of("Kafka").flatMap(kafka -> kafka.at("spec", "kafka", "listeners").each().stream()).map(listener -> {
            ObjectNode policy = JsonNodeFactory.instance.objectNode().put("kind", "NetworkPolicy");
            policy.putObject("metadata").put("namespace", listener.resource().namespace());
            ObjectNode spec = policy.putObject("spec");
            spec.putObject("podSelector").putObject("matchLabels").put(STRIMZI_NAME, listener.resource().name() + "-kafka");
            spec.putArray("policyTypes").add("Ingress");
            ObjectNode rule = spec.putArray("ingress").addObject();
            rule.set("from", listener.at("networkPolicyPeers").json());
            rule.putArray("ports").addObject().set("port", listener.at("port").json());
            return new Resource(policy);
        }).toList();
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
