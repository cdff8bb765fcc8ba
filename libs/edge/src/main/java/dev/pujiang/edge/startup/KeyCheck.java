package dev.pujiang.edge.startup;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Looks at what an operator must set while the configuration is being read: as early as any code of ours runs, before the database,
 * the identity provider or the port is touched. It adds no values. What it finds does not end the reading, so that it is reported
 * together with what the typed configuration of the services refuses: {@link StartupConfig.Check} is part of that.
 */
public final class KeyCheck implements ConfigSourceFactory {

    private static volatile List<Fault> found = List.of();

    static List<Fault> found() {
        return found;
    }

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        // not by profile: whoever names one of their own, or that of our tests, still runs an installation
        found = LaunchMode.current().isDevOrTest()
                ? List.of()
                : OperatorKeys.faults(key -> Optional.ofNullable(context.getValue(key)).map(ConfigValue::getValue)
                        .map(String::strip).filter(value -> !value.isEmpty()));
        return List.of();
    }

    /** Refuses every value while there are faults. */
    @RegisterForReflection
    public static final class Refusing implements Converter<String> {
        private static final long serialVersionUID = 1L;

        @Override
        public String convert(String value) {
            if (!found.isEmpty()) {
                throw new IllegalArgumentException(found.size() + " keys are wrong");
            }
            return value;
        }
    }
}
