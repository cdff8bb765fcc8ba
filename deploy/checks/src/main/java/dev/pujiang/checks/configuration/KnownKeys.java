package dev.pujiang.checks.configuration;

import dev.pujiang.checks.manifest.Variable;
import dev.pujiang.checks.service.ShippedService;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Which environment variables a service reads. */
final class KnownKeys {

    /** What becomes of a variable. */
    enum Effect {
        READ, FIXED_AT_BUILD, UNKNOWN
    }

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Set<String> KAFKA = kafka();
    private static final Properties OTHERS = others();

    private final Map<String, DocumentedKeys.Key> documented = new HashMap<>();
    private final List<Named> named = new ArrayList<>();
    private final Set<String> own = new HashSet<>();
    private final Set<String> segments = new TreeSet<>();
    private final Set<String> channels = new HashSet<>();
    private final ClassLoader classes;
    private final SmallRyeConfig converters;

    /** A key with names that the service chooses, such as the name of a tenant. */
    private record Named(Pattern variable, String property, boolean atRunTime) {}

    KnownKeys(ShippedService service, OwnKeys ownKeys) {
        classes = service.classes();
        converters = new SmallRyeConfigBuilder().forClassLoader(classes).addDiscoveredConverters().build();
        service.jars().stream().flatMap(jar -> DocumentedKeys.of(jar).stream()).forEach(this::add);
        ownKeys.all().forEach(key -> own.add(variable(key)));
        for (var file : service.files()) {
            for (String key : file.getPropertyNames()) {
                segments.addAll(List.of(key.replace("\"", "").split("\\.")));
                if (key.startsWith("mp.messaging.incoming.")) {
                    channels.add("MP_MESSAGING_INCOMING_" + variable(key.split("\\.")[3]));
                }
            }
        }
        channels.add("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA");
        segments.removeIf(String::isEmpty);
    }

    private void add(DocumentedKeys.Key key) {
        Matcher names = QUOTED.matcher(key.property());
        if (!names.find()) {
            documented.merge(variable(key.property()), key, (one, other) -> one.atRunTime() ? one : other);
            return;
        }
        StringBuilder pattern = new StringBuilder();
        int from = 0;
        do {
            pattern.append(variable(key.property().substring(from, names.start()))).append("_?(.+?)_?");
            from = names.end();
        } while (names.find());
        named.add(new Named(Pattern.compile(pattern + variable(key.property().substring(from))), key.property(),
                key.atRunTime()));
    }

    Effect of(String variable) {
        if (own.contains(variable) || OTHERS.containsKey(variable)) {
            return Effect.READ;
        }
        if (documented.containsKey(variable)) {
            return documented.get(variable).atRunTime() ? Effect.READ : Effect.FIXED_AT_BUILD;
        }
        if (variable.startsWith("KAFKA_")) {
            return KAFKA.contains(variable.substring("KAFKA_".length())) ? Effect.READ : Effect.UNKNOWN;
        }
        if (channels.stream().anyMatch(channel -> variable.startsWith(channel + "_")
                && KAFKA.contains(variable.substring(channel.length() + 1)))) {
            return Effect.READ;
        }
        boolean fixed = false;
        for (Named key : named) {
            if (matches(key, variable)) {
                if (key.atRunTime()) {
                    return Effect.READ;
                }
                fixed = true;
            }
        }
        return fixed ? Effect.FIXED_AT_BUILD : Effect.UNKNOWN;
    }

    /** The type that the value of a key of an extension should have and has not, as the service's own converters judge. */
    Optional<String> problem(Variable variable) {
        String value = variable.value().orElse("");
        DocumentedKeys.Key key = documented.get(variable.name());
        if (key == null || value.isEmpty()) {
            return Optional.empty();
        }
        boolean right = switch (key.type()) {
            // the converter takes everything, most of it for false
            case "boolean", "java.lang.Boolean" -> value.equals("true") || value.equals("false");
            case "int", "java.lang.Integer", "java.util.OptionalInt" -> converts(Integer.class, value);
            case "long", "java.lang.Long", "java.util.OptionalLong" -> converts(Long.class, value);
            case "double", "java.lang.Double", "java.util.OptionalDouble" -> converts(Double.class, value);
            default -> converts(key.type(), value);
        };
        return right ? Optional.empty() : Optional.of(key.type());
    }

    /** What has no converter is not ours to judge. */
    private boolean converts(String type, String value) {
        try {
            Class<?> found = Class.forName(type, false, classes);
            return converters.getConverter(found).isEmpty() || converts(found, value);
        } catch (ClassNotFoundException e) {
            return true;
        }
    }

    private boolean converts(Class<?> type, String value) {
        try {
            converters.convert(value, type);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A tenant or datasource that the service's own files do not mention is a misspelt one; loggers are named freely. */
    private boolean matches(Named key, String variable) {
        Matcher names = key.variable().matcher(variable);
        if (!names.matches()) {
            return false;
        }
        boolean free = key.property().startsWith("quarkus.log.") || key.property().endsWith("\"");
        return free || segments.stream().anyMatch(segment -> variable(segment).equals(names.group(1)));
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Set<String> kafka() {
        Set<String> keys = new HashSet<>();
        for (Set<String> names : List.of(ProducerConfig.configNames(), ConsumerConfig.configNames(),
                AdminClientConfig.configNames())) {
            names.forEach(name -> keys.add(variable(name)));
        }
        return keys;
    }

    private static Properties others() {
        Properties properties = new Properties();
        try (InputStream resource = KnownKeys.class.getResourceAsStream("/other-variables.properties")) {
            properties.load(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
