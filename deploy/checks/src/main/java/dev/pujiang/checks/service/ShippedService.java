package dev.pujiang.checks.service;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/** One of the four services as its image holds it: what it reads and writes is asked of its own jars. */
public final class ShippedService {

    private static final List<String> NAMES = List.of("intake", "routing", "notice", "feedback");
    private static final int OF_APPLICATION = 250;

    private final String name;
    private final List<Path> jars;
    private final URLClassLoader classes;
    private final List<ConfigSource> files;
    private final SmallRyeConfig config;
    private final Index index;

    private ShippedService(String name, List<Path> jars) throws IOException {
        this.name = name;
        this.jars = jars;
        this.classes = new URLClassLoader(jars.stream().map(ShippedService::url).toArray(URL[]::new),
                ShippedService.class.getClassLoader());
        this.files = files(classes);
        this.config = new SmallRyeConfigBuilder().forClassLoader(classes).addDefaultInterceptors().withSources(files).build();
        Indexer indexer = new Indexer();
        for (Path jar : jars) {
            if (ours(jar)) {
                index(indexer, jar);
            }
        }
        this.index = indexer.complete();
    }

    /**
     * All four, from the folders that Maven packages them into.
     *
     * @throws IllegalStateException if one is not packaged
     */
    public static List<ShippedService> packaged(Path root) {
        return NAMES.parallelStream().map(name -> packaged(root, name)).toList();
    }

    private static ShippedService packaged(Path root, String name) {
        Path folder = root.resolve(name + "-service/target/quarkus-app");
        List<Path> jars = new ArrayList<>();
        for (String part : List.of("app", "lib/main", "lib/boot")) {
            try (Stream<Path> found = Files.list(folder.resolve(part))) {
                found.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
            } catch (IOException e) {
                throw new IllegalStateException(name + "-service is not packaged: " + folder
                        + " is missing. ./pujiang check-deploy packages it; so does mvn -Dquick package.", e);
            }
        }
        try {
            return new ShippedService(name, jars);
        } catch (IOException e) {
            throw new IllegalStateException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ConfigSource> files(URLClassLoader classes) throws IOException {
        List<ConfigSource> sources = new ArrayList<>();
        for (URL defaults : Collections.list(classes.findResources("META-INF/microprofile-config.properties"))) {
            sources.add(new PropertiesConfigSource(defaults));
        }
        sources.add(new PropertiesConfigSource(classes.findResource("application.properties"), OF_APPLICATION));
        return sources;
    }

    private static boolean ours(Path jar) {
        return jar.getParent().endsWith("app") || jar.getFileName().toString().startsWith("dev.pujiang.");
    }

    private static void index(Indexer indexer, Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (var entry : Collections.list(file.entries())) {
                if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/")) {
                    try (InputStream bytes = file.getInputStream(entry)) {
                        indexer.index(bytes);
                    }
                }
            }
        }
    }

    /** For example {@code intake}. */
    public String name() {
        return name;
    }

    public List<Path> jars() {
        return jars;
    }

    /** Its classes and those of its libraries. */
    public ClassLoader classes() {
        return classes;
    }

    /** The properties files in its jars. */
    public List<ConfigSource> files() {
        return files;
    }

    /** What these files say together. */
    public SmallRyeConfig config() {
        return config;
    }

    /** Where it answers the probe of this kind: {@code liveness}, {@code readiness} or {@code startup}; nothing if nowhere. */
    public Optional<String> probe(String kind) {
        if (jars.stream().noneMatch(jar -> jar.getFileName().toString().contains("quarkus-smallrye-health-"))) {
            return Optional.empty();
        }
        String usual = Map.of("liveness", "live", "readiness", "ready", "startup", "started").get(kind);
        return Optional.of(Stream.of(set("quarkus.http.root-path", "/"), set("quarkus.http.non-application-root-path", "q"),
                set("quarkus.smallrye-health.root-path", "health"), set("quarkus.smallrye-health." + kind + "-path", usual))
                // one that begins with a slash stands for itself
                .reduce("", (path, part) -> part.startsWith("/") ? part : path.replaceFirst("/?$", "/") + part));
    }

    private String set(String key, String usual) {
        return config.getOptionalValue(key, String.class).orElse(usual);
    }

    /** Annotations in its own classes and those of libs. */
    public Index index() {
        return index;
    }
}
