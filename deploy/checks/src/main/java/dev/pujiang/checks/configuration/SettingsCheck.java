package dev.pujiang.checks.configuration;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.Container;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Variable;
import dev.pujiang.checks.manifest.Workload;
import dev.pujiang.checks.service.ShippedService;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Configuration as a service reads it at its start: its own files, the mounted policies, the environment. What must be set is
 * set, what is set has the right type, and the port is the one that the container declares.
 */
final class SettingsCheck implements Check {

    private static final int OF_ENVIRONMENT = 300;
    private static final int OF_POLICIES = 265;
    /** Stands for what only a Secret knows; sessions want 32 characters. */
    private static final String SECRET = "a-secret-of-thirty-two-characters";
    private static final Map<String, Set<String>> REQUIRED_BY_ONE = Map.of("intake", Set.of("smallrye.jwt.sign.key.location"));

    private final Map<String, ShippedService> services;
    private final Map<String, OwnKeys> own;
    private final Properties required = new Properties();

    SettingsCheck(Map<String, ShippedService> services, Map<String, OwnKeys> own) {
        this.services = services;
        this.own = own;
        try (InputStream resource = SettingsCheck.class.getResourceAsStream("/required-keys.properties")) {
            required.load(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void examine(Overlay overlay, Findings findings) {
        for (Workload workload : overlay.workloads()) {
            workload.containers().stream().filter(container -> container.service().isPresent())
                    .forEach(container -> examine(overlay, container, findings));
        }
    }

    private void examine(Overlay overlay, Container container, Findings findings) {
        String service = container.service().orElseThrow();
        OwnKeys keys = own.get(service);
        SmallRyeConfigBuilder builder = builder(overlay, container, services.get(service));
        Set<String> missing = new TreeSet<>();
        SmallRyeConfig config = builder.build();
        required.stringPropertyNames().stream().filter(key -> unset(config, key)).forEach(missing::add);
        REQUIRED_BY_ONE.getOrDefault(service, Set.of()).stream().filter(key -> unset(config, key)).forEach(missing::add);
        keys.required().stream().filter(key -> unset(config, key)).forEach(missing::add);
        missing.forEach(key -> findings.add(container.at("env"),
                "nothing sets " + key + required.entrySet().stream().filter(entry -> entry.getKey().equals(key))
                        .map(entry -> " (" + entry.getValue() + ")").collect(Collectors.joining()),
                "Set " + key.replaceAll("[.-]", "_").toUpperCase(java.util.Locale.ROOT)));
        String port = config.getOptionalValue("quarkus.http.port", String.class).orElse("8080");
        if (!container.workload().ends() && !container.listensAt(port)) {
            findings.add(container.at("ports"), service + "-service listens at port " + port,
                    "Declare this port, or set the key");
        }
        keys.mappings().forEach(builder::withMapping);
        try {
            builder.withMappingIgnore("*").build();
        } catch (ConfigValidationException e) {
            for (int i = 0; i < e.getProblemCount(); i++) {
                findings.add(container.at("env"), e.getProblem(i).getMessage().replaceFirst("^SRCFG\\d+: ", ""),
                        "Set it in the environment or in a policy file");
            }
        }
    }

    private static SmallRyeConfigBuilder builder(Overlay overlay, Container container, ShippedService service) {
        Map<String, String> environment = new HashMap<>();
        Variable.of(overlay, container).forEach(variable -> environment.put(variable.name(), variable.value().orElse(SECRET)));
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().forClassLoader(service.classes()).addDefaultInterceptors()
                .addDiscoveredConverters().withSources(service.files())
                .withSources(new EnvConfigSource(environment, OF_ENVIRONMENT));
        int ordinal = OF_POLICIES;
        for (String path : environment.getOrDefault("SMALLRYE_CONFIG_LOCATIONS", "").split(",")) {
            String yaml = MountedFiles.at(overlay, container, path).content().orElse("");
            // a later file goes over an earlier one
            builder.withSources(new YamlConfigSource(path, yaml, ordinal++));
        }
        return builder;
    }

    private static boolean unset(SmallRyeConfig config, String key) {
        try {
            return config.getConfigValue(key).getValue() == null;
        } catch (NoSuchElementException e) {
            // it refers to another key, which nobody sets
            return true;
        }
    }
}
