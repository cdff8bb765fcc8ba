package dev.pujiang.checks.reference;

import dev.pujiang.checks.manifest.Container;
import dev.pujiang.checks.manifest.Place;
import dev.pujiang.checks.manifest.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * A use of a ConfigMap or Secret by a pod.
 *
 * @param kind {@code ConfigMap} or {@code Secret}
 * @param name place of its name
 * @param keys places of the keys that it must have
 */
record StoreReference(String kind, Place name, List<Place> keys) {

    /** All uses by a workload, but for those that say that they are optional. */
    static List<StoreReference> of(Workload workload) {
        List<StoreReference> references = new ArrayList<>();
        for (Container container : workload.containers()) {
            for (Place variable : container.at("env").each()) {
                single(references, "ConfigMap", variable.at("valueFrom", "configMapKeyRef"));
                single(references, "Secret", variable.at("valueFrom", "secretKeyRef"));
            }
            for (Place source : container.at("envFrom").each()) {
                several(references, "ConfigMap", source.at("configMapRef"), "name");
                several(references, "Secret", source.at("secretRef"), "name");
            }
        }
        for (Place volume : workload.spec().at("volumes").each()) {
            several(references, "ConfigMap", volume.at("configMap"), "name");
            several(references, "Secret", volume.at("secret"), "secretName");
            for (Place source : volume.at("projected", "sources").each()) {
                several(references, "ConfigMap", source.at("configMap"), "name");
                several(references, "Secret", source.at("secret"), "name");
            }
        }
        workload.spec().at("imagePullSecrets").each().forEach(secret -> several(references, "Secret", secret, "name"));
        return references;
    }

    private static void single(List<StoreReference> references, String kind, Place reference) {
        if (wanted(reference)) {
            references.add(new StoreReference(kind, reference.at("name"), List.of(reference.at("key"))));
        }
    }

    private static void several(List<StoreReference> references, String kind, Place reference, String name) {
        if (wanted(reference)) {
            List<Place> keys = reference.at("items").each().stream().map(item -> item.at("key")).toList();
            references.add(new StoreReference(kind, reference.at(name), keys));
        }
    }

    private static boolean wanted(Place reference) {
        return reference.exists() && !reference.at("optional").json().asBoolean();
    }
}
