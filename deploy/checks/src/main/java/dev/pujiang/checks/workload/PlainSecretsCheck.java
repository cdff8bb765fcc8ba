package dev.pujiang.checks.workload;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.Container;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;
import dev.pujiang.checks.manifest.Workload;
import java.util.List;
import java.util.regex.Pattern;

/** Passwords and keys that stand in a manifest, where they never belong. */
final class PlainSecretsCheck implements Check {

    private static final Pattern NAME = Pattern.compile("(?i).*(password|passwd|secret|token|credential|private[-_.]?key)s?");
    private static final Pattern VALUE = Pattern
            .compile("(?s).*(-----BEGIN [A-Z ]*PRIVATE KEY-----|//[^/\\s:@]+:[^/\\s@]+@).*");
    private static final String REMEDY = "Take it from a Secret that an ExternalSecret, an operator or make-secrets makes";

    @Override
    public boolean onParts() {
        return true;
    }

    @Override
    public void examine(Overlay overlay, Findings findings) {
        overlay.of("Secret").forEach(secret -> List.of("data", "stringData")
                .forEach(values -> secret.at(values).fields().filter(entry -> !entry.getValue().text().isEmpty())
                        .forEach(entry -> findings.add(entry.getValue(), "a secret stands in the manifest", REMEDY))));
        overlay.of("ConfigMap")
                .forEach(map -> map.at("data").fields().forEach(entry -> examine(entry.getKey(), entry.getValue(), findings)));
        for (Workload workload : overlay.workloads()) {
            for (Container container : workload.containers()) {
                container.at("env").each().forEach(entry -> examine(entry.at("name").text(), entry.at("value"), findings));
            }
        }
    }

    private static void examine(String name, Place value, Findings findings) {
        boolean named = NAME.matcher(name).matches() && !value.text().isBlank() && !value.text().matches("\\$\\(\\w+\\)");
        if (named || VALUE.matcher(value.text()).matches()) {
            findings.add(value, "a secret stands in the manifest" + (named ? " as " + name : ""), REMEDY);
        }
    }
}
