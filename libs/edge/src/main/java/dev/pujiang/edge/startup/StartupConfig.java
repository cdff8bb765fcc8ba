package dev.pujiang.edge.startup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How a service starts. */
@ConfigMapping(prefix = "pujiang.startup")
public interface StartupConfig {

    /** How long the database may take to answer, and then its migrations to be done by somebody else; after that the service ends with code 1. */
    @WithDefault("3M")
    @DurationMin(seconds = 0)
    Duration waitForDatabase();

    /** Whether secrets that begin with {@code sample} are taken. Everybody knows them: only for a system that holds nothing real, as its pages then say. */
    @WithDefault("false")
    boolean allowSamples();

    Check check();

    /** Not to be set: makes the typed configuration invalid as long as {@link KeyCheck} finds keys that are not typed wrong. */
    interface Check {

        @WithDefault("passed")
        @WithConverter(KeyCheck.Refusing.class)
        String result();
    }
}
