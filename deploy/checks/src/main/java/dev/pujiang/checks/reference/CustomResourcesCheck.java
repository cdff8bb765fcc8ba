package dev.pujiang.checks.reference;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.OperatorMade;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;
import dev.pujiang.checks.manifest.Resource;

/** Custom resources that refer to others which are not there: their operator would wait for them and say so in its own log only. */
final class CustomResourcesCheck implements Check {

    @Override
    public void examine(Overlay overlay, Findings findings) {
        for (Resource resource : overlay.resources()) {
            switch (resource.kind()) {
                case "KafkaTopic", "KafkaUser", "KafkaNodePool" -> exists(overlay, "Kafka",
                        resource.at("metadata", "labels", "strimzi.io/cluster"), findings);
                case "ScheduledBackup" -> exists(overlay, "Cluster", resource.at("spec", "cluster", "name"), findings);
                case "KeycloakRealmImport" -> exists(overlay, "Keycloak", resource.at("spec", "keycloakCRName"), findings);
                case "Cluster" ->
                    resource.at("spec", "plugins").each().stream().map(plugin -> plugin.at("parameters", "barmanObjectName"))
                            .filter(Place::exists).forEach(name -> exists(overlay, "ObjectStore", name, findings));
                case "Keycloak" -> host(overlay, resource.at("spec", "db", "host"), findings);
                default -> {
                    // refers to nothing, or another check looks at it
                }
            }
        }
    }

    private static void exists(Overlay overlay, String kind, Place name, Findings findings) {
        if (overlay.beside(name.resource(), kind, name.text()).isEmpty()) {
            findings.add(name, "there is no " + kind + " " + name.text(), "Correct the name, or add it");
        }
    }

    private static void host(Overlay overlay, Place host, Findings findings) {
        if (host.exists() && !host.text().contains(".") && !OperatorMade.services(overlay).containsKey(host.text())
                && overlay.beside(host.resource(), "Service", host.text()).isEmpty()) {
            findings.add(host, "there is no Service " + host.text(), "Correct the address, or add the Service");
        }
    }
}
