package dev.pujiang.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What to start and where.
 *
 * @param root the checkout: packaged services, policies and the directory seed are found below it
 * @param home the state folder: data, secrets, logs
 * @param runtime unpacked PostgreSQL and Keycloak; may be shared by several systems
 * @param ports every port
 * @param fresh forget all data first
 * @param parts names of the parts to start; what they need is added
 * @param keepsArchives whether JVMs write down what they loaded, for a faster start next time and a slower first stop
 * @param packaging what the services run as
 */
public record Options(Path root, Path home, Path runtime, Ports ports, boolean fresh, Set<String> parts,
        boolean keepsArchives, Packaging packaging) {

    /** All parts, in the order in which they are shown. */
    public static final List<String> ALL_PARTS = List.of("postgres", "kafka", "keycloak", "intake-service",
            "routing-service", "notice-service", "feedback-service", "gateway");

    public Options {
        root = root.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
        runtime = runtime.toAbsolutePath().normalize();
        parts = withNeeds(parts);
    }

    /** The whole system of the checkout around the working directory, with its usual ports and state folder. */
    public static Options usual() {
        Path root = checkout();
        String home = System.getenv("PUJIANG_HOME");
        Path folder = home == null || home.isBlank() ? root.resolve(".pujiang") : Path.of(home);
        return new Options(root, folder, folder.resolve("runtime"), Ports.from(System.getenv()), false, Set.copyOf(ALL_PARTS),
                true, Packaging.JVM);
    }

    /**
     * The whole system for a test: free ports, a state folder of its own, unpacked binaries shared with the usual one. The system
     * property {@value Packaging#PROPERTY} says what the services run as.
     */
    public static Options isolated(Path home) {
        Options usual = usual();
        return new Options(usual.root, home, usual.runtime, Ports.free(), false, Set.copyOf(ALL_PARTS), false,
                Packaging.named(System.getProperty(Packaging.PROPERTY, "jvm")));
    }

    public Options with(Ports other) {
        return new Options(root, home, runtime, other, fresh, parts, keepsArchives, packaging);
    }

    public Options fresh(boolean value) {
        return new Options(root, home, runtime, ports, value, parts, keepsArchives, packaging);
    }

    public Options only(Set<String> names) {
        return new Options(root, home, runtime, ports, fresh, names, keepsArchives, packaging);
    }

    public Options as(Packaging other) {
        return new Options(root, home, runtime, ports, fresh, parts, keepsArchives, other);
    }

    private static Set<String> withNeeds(Set<String> names) {
        Set<String> all = new LinkedHashSet<>();
        for (String part : ALL_PARTS) {
            boolean wanted = names.contains(part);
            boolean needed = switch (part) {
                case "postgres" -> names.stream().anyMatch(name -> name.equals("keycloak") || name.endsWith("-service"));
                case "kafka", "keycloak" -> names.stream().anyMatch(name -> name.endsWith("-service"));
                default -> false;
            };
            if (wanted || needed) {
                all.add(part);
            }
        }
        names.stream().filter(name -> !ALL_PARTS.contains(name)).findFirst().ifPresent(name -> {
            throw new LaunchFailure("There is no part named " + name + ". Parts: " + String.join(", ", ALL_PARTS) + ".");
        });
        return Set.copyOf(all);
    }

    private static Path checkout() {
        String given = System.getProperty("pujiang.root");
        if (given != null) {
            return Path.of(given);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("pujiang")) && Files.isRegularFile(folder.resolve("pom.xml"))) {
                return folder;
            }
        }
        throw new LaunchFailure("Not inside a checkout of the project: no 'pujiang' beside a pom.xml here or above.");
    }
}
