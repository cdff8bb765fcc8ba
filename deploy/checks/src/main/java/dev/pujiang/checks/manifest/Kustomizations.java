package dev.pujiang.checks.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kustomizations below a folder, rendered by {@code kubectl kustomize}. */
public final class Kustomizations {

    private static final String FILE = "kustomization.yaml";
    private static final int COMMAND_NOT_FOUND = 127;
    private static final String MISSING_KUBECTL = "kubectl is not on the PATH; it renders deploy/kubernetes. Install it (1.30 or newer): "
            + "https://kubernetes.io/docs/tasks/tools/";
    private static final String MISSING_OPENSSL = "deploy/kubernetes/make-secrets needs bash and openssl on the PATH; it tells which secrets "
            + "there will be. Install both.";

    private final Path root;
    /** What make-secrets makes, by overlay. */
    private final Map<String, String> prepared = new ConcurrentHashMap<>();

    private Kustomizations(Path root) {
        this.root = root;
    }

    /**
     * Renders everything that can be rendered: what has no parent but for {@code base} is whole, and so is what goes beside
     * it in a folder of its own, such as migrations; components are rendered with each whole.
     *
     * @throws RenderingFailure if there is none, kubectl is missing or refuses one of them
     */
    public static List<Overlay> render(Path folder) {
        return new Kustomizations(folder).all();
    }

    private List<Overlay> all() {
        Map<Boolean, List<String>> names = names().stream()
                .collect(Collectors.partitioningBy(name -> component(root.resolve(name))));
        if (names.get(false).isEmpty()) {
            throw new RenderingFailure("There is no " + FILE + " below " + root + ".");
        }
        var overlays = names.get(false).stream()
                .map(name -> CompletableFuture.supplyAsync(() -> overlay(name, root.resolve(name)))).toList();
        Map<String, Overlay> rendered = new TreeMap<>();
        overlays.stream().map(Kustomizations::joined).forEach(overlay -> rendered.put(overlay.name(), overlay));
        rendered.replaceAll(
                (name, overlay) -> name.contains("/") ? beside(rendered.get(name.split("/")[0]), overlay) : overlay);
        List<Overlay> all = new ArrayList<>(rendered.values());
        all.addAll(withComponents(names.get(true).stream().filter(name -> name.startsWith("components/")).toList(),
                all.stream().filter(overlay -> overlay.whole() && !overlay.name().contains("/")).toList()));
        return all;
    }

    /** Folders with a kustomization, relative to the root. */
    private List<String> names() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.endsWith(FILE)).map(file -> root.relativize(file.getParent()).toString()).sorted()
                    .toList();
        } catch (IOException e) {
            throw new RenderingFailure("Cannot read " + root + ": " + e.getMessage());
        }
    }

    private static boolean component(Path folder) {
        try (Stream<String> lines = Files.lines(folder.resolve(FILE))) {
            return lines.anyMatch(line -> line.strip().equals("kind: Component"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Overlay overlay(String name, Path folder) {
        boolean whole = !name.startsWith("base");
        return Overlay.parse(name, whole, run(MISSING_KUBECTL, "kubectl", "kustomize", folder.toString()),
                whole ? prepared(name) : "");
    }

    private String prepared(String overlay) {
        Path script = root.resolve("make-secrets");
        return !Files.exists(script)
                ? ""
                : prepared.computeIfAbsent(overlay.split("[/ ]")[0],
                        name -> run(MISSING_OPENSSL, "bash", script.toString(), name));
    }

    /** What the whole includes is a part of it; what it does not include is applied beside it and may refer to it. */
    private static Overlay beside(Overlay whole, Overlay nested) {
        Set<String> titles = whole == null
                ? Set.of()
                : whole.resources().stream().map(Resource::title).collect(Collectors.toSet());
        boolean part = nested.resources().stream().allMatch(resource -> titles.contains(resource.title()));
        return part || whole == null
                ? new Overlay(nested.name(), false, nested.resources(), nested.prepared())
                : nested.withOthersOf(whole);
    }

    /** kustomize takes no path from outside of its folders: so a copy of them, with one more. */
    private List<Overlay> withComponents(List<String> components, List<Overlay> wholes) {
        if (components.isEmpty()) {
            return List.of();
        }
        try {
            Path copy = Files.createTempDirectory("pujiang-deploy");
            try {
                for (String folder : List.of(root.getFileName().toString(), "policies", "data")) {
                    copy(root.resolveSibling(folder), copy.resolve(folder));
                }
                return components.stream().flatMap(component -> wholes.stream().map(whole -> Map.entry(component, whole)))
                        .parallel()
                        .map(pair -> with(copy, pair.getKey(), pair.getValue())).toList();
            } finally {
                delete(copy);
            }
        } catch (IOException e) {
            throw new RenderingFailure("Cannot copy " + root + ": " + e.getMessage());
        }
    }

    private Overlay with(Path copy, String component, Overlay whole) {
        Path folder = copy.resolve("with").resolve(component.replace('/', '-') + "-" + whole.name());
        String path = "../../" + root.getFileName() + "/";
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(FILE), "namespace: %s%nresources: [%s]%ncomponents: [%s]%n"
                    .formatted(namespace(whole), path + whole.name(), path + component));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return overlay(whole.name() + " with " + component, folder);
    }

    private static String namespace(Overlay overlay) {
        return overlay.resources().stream().map(Resource::namespace).filter(name -> !name.isEmpty()).findFirst()
                .orElse("default");
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String run(String missing, String... command) {
        String line = String.join(" ", command);
        Process process;
        try {
            process = new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new RenderingFailure(missing);
        }
        try {
            process.getOutputStream().close();
            var complaints = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
            String output = read(process.getInputStream());
            int code = process.waitFor();
            if (code == COMMAND_NOT_FOUND) {
                throw new RenderingFailure(missing);
            }
            if (code != 0) {
                throw new RenderingFailure(line + ": " + complaints.join().strip());
            }
            return output;
        } catch (IOException e) {
            throw new RenderingFailure(line + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RenderingFailure("Interrupted during " + line + ".");
        }
    }

    private static String read(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Overlay joined(CompletableFuture<Overlay> overlay) {
        try {
            return overlay.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
