package dev.pujiang.checks.reference;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.OperatorMade;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;
import dev.pujiang.checks.manifest.Resource;
import dev.pujiang.checks.manifest.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Secrets that something uses and neither the overlay, an operator nor an ExternalSecret brings, and keys that they lack. */
final class SecretsCheck implements Check {

    /** Names of secrets that somebody makes by hand, such as a certificate that was bought. */
    private static final String FROM_OUTSIDE = "pujiang.dev/secrets-from-outside";

    @Override
    public void examine(Overlay overlay, Findings findings) {
        Map<String, Set<String>> secrets = new HashMap<>(OperatorMade.secrets(overlay));
        Stream.concat(overlay.of("Secret"), overlay.prepared().stream()).forEach(secret -> {
            Map<String, String> keys = new HashMap<>(secret.at("data").map());
            keys.putAll(secret.at("stringData").map());
            secrets.put(secret.name(), keys.keySet());
        });
        for (Workload workload : overlay.workloads()) {
            StoreReference.of(workload).stream().filter(reference -> reference.kind().equals("Secret"))
                    .forEach(reference -> examine(secrets, reference.name(), reference.keys(), findings));
        }
        overlay.of("Ingress").filter(ingress -> ingress.at("metadata", "annotations").map().keySet().stream()
                .noneMatch(annotation -> annotation.startsWith("cert-manager.io/")))
                .forEach(ingress -> ingress.at("spec", "tls").each()
                        .forEach(tls -> examine(secrets, tls.at("secretName"), List.of(), findings)));
        for (Resource resource : overlay.resources()) {
            ofCustomResource(resource).forEach(reference -> examine(secrets, reference.at("name"),
                    reference.at("key").exists() ? List.of(reference.at("key")) : List.of(), findings));
        }
        stores(overlay, findings);
    }

    private static void examine(Map<String, Set<String>> secrets, Place name, List<Place> keys, Findings findings) {
        Set<String> present = secrets.get(name.text());
        if (present == null && fromOutside(name)) {
            return;
        }
        if (present == null) {
            findings.add(name, "there is no Secret " + name.text() + " and nothing that makes it",
                    "Correct the name, add an ExternalSecret with this target, or list it in the annotation " + FROM_OUTSIDE
                            + " here");
            return;
        }
        for (Place key : keys) {
            if (!present.isEmpty() && !present.contains(key.text())) {
                findings.add(key, "Secret " + name.text() + " has no key " + key.text(),
                        "Correct the key; there are " + present);
            }
        }
    }

    private static boolean fromOutside(Place name) {
        return List.of(name.resource().at("metadata", "annotations", FROM_OUTSIDE).text().split("[, ]+")).contains(name.text());
    }

    private static Stream<Place> ofCustomResource(Resource resource) {
        List<Place> references = new ArrayList<>(switch (resource.kind()) {
            case "Cluster" ->
                List.of(resource.at("spec", "bootstrap", "initdb", "secret"), resource.at("spec", "superuserSecret"));
            case "ObjectStore" -> List.of(resource.at("spec", "configuration", "endpointCA"),
                    resource.at("spec", "configuration", "s3Credentials", "accessKeyId"),
                    resource.at("spec", "configuration", "s3Credentials", "secretAccessKey"));
            case "Keycloak" ->
                List.of(resource.at("spec", "db", "usernameSecret"), resource.at("spec", "db", "passwordSecret"));
            default -> List.of();
        });
        switch (resource.kind()) {
            case "Cluster" ->
                resource.at("spec", "managed", "roles").each().forEach(role -> references.add(role.at("passwordSecret")));
            case "KeycloakRealmImport" -> resource.at("spec", "placeholders").fields()
                    .forEach(placeholder -> references.add(placeholder.getValue().at("secret")));
            case "Gateway" -> resource.at("spec", "listeners").each()
                    .forEach(listener -> listener.at("tls", "certificateRefs").each().stream()
                            .filter(certificate -> !certificate.at("namespace").exists()).forEach(references::add));
            default -> {
                // no lists
            }
        }
        return references.stream().filter(Place::exists);
    }

    private static void stores(Overlay overlay, Findings findings) {
        overlay.of("ExternalSecret").forEach(external -> {
            Place store = external.at("spec", "secretStoreRef");
            boolean ofCluster = store.at("kind").text().equals("ClusterSecretStore");
            if (!ofCluster && overlay.beside(external, "SecretStore", store.at("name").text()).isEmpty()) {
                findings.add(store.at("name"), "there is no SecretStore " + store.at("name").text(),
                        "Correct the name, or say kind: ClusterSecretStore if the cluster has it");
            }
        });
    }
}
