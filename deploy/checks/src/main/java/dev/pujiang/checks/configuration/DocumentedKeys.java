package dev.pujiang.checks.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** The configuration that a Quarkus extension documents in its own jar. */
final class DocumentedKeys {

    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Services share most of their extensions. */
    private static final Map<String, List<Key>> READ = new ConcurrentHashMap<>();

    private DocumentedKeys() {}

    /**
     * A key.
     *
     * @param property its name, with the names of maps in quotation marks: {@code quarkus.oidc."tenant".public-key}
     * @param atRunTime whether it can still be set when the service starts
     * @param type      the class of a single value, or a primitive; {@code java.util.List} for several
     */
    record Key(String property, boolean atRunTime, String type) {}

    /** Those of an extension; none for other jars. */
    static List<Key> of(Path jar) {
        return READ.computeIfAbsent(jar.getFileName().toString(), name -> read(jar));
    }

    private static List<Key> read(Path jar) {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            if (file.getEntry(MODEL) == null) {
                return List.of();
            }
            try (InputStream model = file.getInputStream(file.getEntry(MODEL))) {
                return JSON.readTree(model).path("configRoots").valueStream().flatMap(DocumentedKeys::keys).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " cannot be read", e);
        }
    }

    /** A root or section has items; an item has a path, and others for what can be named. */
    private static Stream<Key> keys(JsonNode item) {
        boolean atRunTime = item.path("phase").asText().equals("RUN_TIME");
        String type = item.path("list").asBoolean() ? "java.util.List" : item.path("type").asText();
        Stream<Key> own = item.has("phase")
                ? Stream.concat(Stream.of(item.path("path")), item.path("additionalPaths").valueStream())
                        .filter(path -> path.has("property"))
                        .map(path -> new Key(path.path("property").asText(), atRunTime, type))
                : Stream.empty();
        return Stream.concat(own, item.path("items").valueStream().flatMap(DocumentedKeys::keys));
    }
}
