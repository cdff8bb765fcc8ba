package dev.pujiang.checks.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An environment variable of a container.
 *
 * @param name  its name
 * @param place what says so
 * @param value its value; nothing if a Secret or the pod gives it
 */
public record Variable(String name, Place place, Optional<String> value) {

    /** All variables of a container; later ones go over earlier ones of the same name. */
    public static List<Variable> of(Overlay overlay, Container container) {
        List<Variable> variables = new ArrayList<>();
        Resource resource = container.place().resource();
        for (Place source : container.at("envFrom").each()) {
            String prefix = source.at("prefix").text();
            overlay.beside(resource, "ConfigMap", source.at("configMapRef", "name").text()).ifPresent(map -> map.at("data")
                    .fields()
                    .forEach(entry -> variables.add(
                            new Variable(prefix + entry.getKey(), entry.getValue(), Optional.of(entry.getValue().text())))));
        }
        for (Place entry : container.at("env").each()) {
            variables.add(new Variable(entry.at("name").text(), entry.at("name"), value(overlay, entry)));
        }
        return variables;
    }

    private static Optional<String> value(Overlay overlay, Place entry) {
        Place from = entry.at("valueFrom");
        if (!from.exists()) {
            return Optional.of(entry.at("value").text());
        }
        Place map = from.at("configMapKeyRef");
        return overlay.beside(entry.resource(), "ConfigMap", map.at("name").text())
                .map(found -> found.at("data", map.at("key").text()).text());
    }
}
