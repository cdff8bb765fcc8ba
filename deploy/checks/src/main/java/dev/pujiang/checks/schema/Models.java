package dev.pujiang.checks.schema;

import dev.pujiang.checks.manifest.Resource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.mirrormaker2.KafkaMirrorMaker2;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The classes that the projects behind the resources publish for them, by API version and kind. */
final class Models {

    private static final String REGISTERED = "META-INF/services/io.fabric8.kubernetes.api.model.KubernetesResource";
    /** Strimzi does not register its own, which are those of several versions. */
    private static final List<Class<? extends HasMetadata>> STRIMZI = List.of(Kafka.class, KafkaNodePool.class,
            KafkaTopic.class,
            KafkaUser.class, KafkaMirrorMaker2.class);
    private static final String STRIMZI_VERSION = "kafka.strimzi.io/v1";

    /** Names of classes by the names of kinds: there are thousands, of which few are ever loaded. */
    private final Map<String, List<String>> names = new HashMap<>();
    private final Map<String, Optional<Class<?>>> byKind = new HashMap<>();

    Models() {
        try {
            for (URL list : Collections.list(Models.class.getClassLoader().getResources(REGISTERED))) {
                try (var lines = new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8)).lines()) {
                    lines.map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(this::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        STRIMZI.forEach(type -> add(type.getName()));
    }

    private void add(String name) {
        names.computeIfAbsent(name.substring(name.lastIndexOf('.') + 1), kind -> new ArrayList<>()).add(name);
    }

    Optional<Class<?>> of(Resource resource) {
        return byKind.computeIfAbsent(resource.apiVersion() + " " + resource.kind(),
                key -> names.getOrDefault(resource.kind(), List.of()).stream().map(Models::load)
                        .filter(type -> version(type).equals(resource.apiVersion()))
                        .<Class<?>>map(type -> type).findFirst());
    }

    private static String version(Class<? extends HasMetadata> type) {
        return STRIMZI.contains(type) ? STRIMZI_VERSION : HasMetadata.getApiVersion(type);
    }

    private static Class<? extends HasMetadata> load(String name) {
        try {
            return Class.forName(name).asSubclass(HasMetadata.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
