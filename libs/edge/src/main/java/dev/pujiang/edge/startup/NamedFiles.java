package dev.pujiang.edge.startup;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files and folders that a key names, comma separated, as paths or as {@code file:} addresses. */
final class NamedFiles {

    private NamedFiles() {}

    /** Adds a fault for each that this process cannot read. */
    static void faults(Optional<String> locations, String key, List<Fault> faults) {
        for (String location : locations.map(all -> all.split("\\s*,\\s*")).orElseGet(() -> new String[0])) {
            path(location).filter(path -> !Files.isReadable(path))
                    .ifPresent(path -> faults.add(new Fault(key, Files.exists(path)
                            ? path + " is not readable for the user of this process"
                            : path + " does not exist")));
        }
    }

    /** Empty for what is no file: resources of the class path, addresses in the web. */
    static Optional<Path> path(String location) {
        try {
            if (location.startsWith("file:")) {
                return Optional.of(location.startsWith("file:/")
                        ? Path.of(URI.create(location))
                        : Path.of(location.substring("file:".length())));
            }
            return location.matches("[a-z]{2,}:.*") ? Optional.empty() : Optional.of(Path.of(location));
        } catch (IllegalArgumentException e) {
            return Optional.of(Path.of("/dev/null", "not-a-path"));
        }
    }
}
