package dev.pujiang.checks.configuration;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.Container;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;
import dev.pujiang.checks.manifest.Variable;
import dev.pujiang.checks.manifest.Workload;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Variables that a service does not read or understand, can no longer change, or that name files which are not mounted. */
final class VariablesCheck implements Check {

    private final Map<String, KnownKeys> known;

    VariablesCheck(Map<String, KnownKeys> known) {
        this.known = known;
    }

    @Override
    public boolean onParts() {
        return true;
    }

    @Override
    public void examine(Overlay overlay, Findings findings) {
        for (Workload workload : overlay.workloads()) {
            for (Container container : workload.containers()) {
                container.service().ifPresent(service -> {
                    Variable.of(overlay, container).forEach(variable -> {
                        key(service, variable, findings);
                        if (overlay.whole()) {
                            files(overlay, container, variable, findings);
                        }
                    });
                    twice(container, findings);
                });
            }
        }
    }

    private void key(String service, Variable variable, Findings findings) {
        switch (known.get(service).of(variable.name())) {
            case READ -> known.get(service).problem(variable).ifPresent(problem -> findings.add(variable.place(),
                    variable.name() + " is no " + problem, "Correct the value"));
            case FIXED_AT_BUILD ->
                findings.add(variable.place(), variable.name() + " was fixed when " + service + "-service was built",
                        "Remove it, or set the key in application.properties");
            case UNKNOWN -> findings.add(variable.place(), service + "-service reads no " + variable.name(),
                    "Correct the name, or remove it");
        }
    }

    private static void twice(Container container, Findings findings) {
        Set<String> names = new HashSet<>();
        for (Place entry : container.at("env").each()) {
            if (!names.add(entry.at("name").text()) && !container.workload().ends()) {
                findings.add(entry.at("name"), entry.at("name").text() + " is set twice", "Remove one");
            }
        }
    }

    private static void files(Overlay overlay, Container container, Variable variable, Findings findings) {
        // files by themselves, in a list, or as the authority in the URL of a database
        for (String path : variable.value().orElse("").replaceFirst(".*[?&]sslrootcert=([^&]*).*", "$1").split(",")) {
            String file = path.replaceFirst("^file:(//)?", "");
            if (!file.startsWith("/") || file.startsWith("//")) {
                continue;
            }
            MountedFiles found = MountedFiles.at(overlay, container, file);
            if (!found.mounted()) {
                findings.add(variable.place(), "nothing is mounted at " + file + " (" + variable.name() + ")",
                        "Correct the path, or mount it");
            } else if (!found.present()) {
                findings.add(variable.place(), "the volume has no file " + file + " (" + variable.name() + ")",
                        "Correct the path or the key");
            }
        }
    }
}
