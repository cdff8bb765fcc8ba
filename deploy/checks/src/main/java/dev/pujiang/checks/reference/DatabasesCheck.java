package dev.pujiang.checks.reference;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.Container;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;
import dev.pujiang.checks.manifest.Resource;
import dev.pujiang.checks.manifest.Variable;
import dev.pujiang.checks.manifest.Workload;
import java.util.List;
import java.util.Optional;

/** Names of databases and users that are not those with which CloudNativePG makes the database. */
final class DatabasesCheck implements Check {

    @Override
    public void examine(Overlay overlay, Findings findings) {
        for (Workload workload : overlay.workloads()) {
            for (Container container : workload.containers()) {
                examine(overlay, Variable.of(overlay, container), findings);
            }
        }
        overlay.of("Keycloak").map(keycloak -> keycloak.at("spec", "db")).forEach(db -> cluster(overlay, db.resource(),
                db.at("host").text())
                .ifPresent(cluster -> same(cluster, "database", db.at("database"), db.at("database").text(), findings)));
    }

    private static void examine(Overlay overlay, List<Variable> variables, Findings findings) {
        for (Variable variable : variables) {
            if (!variable.value().orElse("").startsWith("jdbc:")) {
                continue;
            }
            for (Address address : Address.of(variable)) {
                cluster(overlay, variable.place().resource(), address.service()).ifPresent(cluster -> {
                    same(cluster, "database", variable.place(), address.path(), findings);
                    variables.stream().filter(user -> user.name().equals("QUARKUS_DATASOURCE_USERNAME"))
                            .forEach(user -> user.value()
                                    .ifPresent(value -> same(cluster, "owner", user.place(), value, findings)));
                });
            }
        }
    }

    private static Optional<Resource> cluster(Overlay overlay, Resource near, String service) {
        return overlay.beside(near, "Cluster", service.replaceFirst("-(rw|ro|r)$", ""));
    }

    private static void same(Resource cluster, String field, Place place, String value, Findings findings) {
        Place bootstrap = cluster.at("spec", "bootstrap");
        String made = bootstrap.at(bootstrap.at("recovery").exists() ? "recovery" : "initdb").at(field).text();
        if (!made.equals(value)) {
            findings.add(place, "the " + field + " of " + cluster.name() + " is " + made + ", not " + value,
                    "Correct one of them");
        }
    }
}
