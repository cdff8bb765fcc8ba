package dev.pujiang.deadlines;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How the clocks of a service are kept. */
@ConfigMapping(prefix = "pujiang.deadlines")
public interface DeadlinesConfig {

    /** How often steps are looked for that have become due. */
    @WithDefault("5s")
    @DurationMin(seconds = 1)
    Duration sweepEvery();

    /** Clocks that are swept or recomputed in one transaction. */
    @WithDefault("500")
    @Positive
    int batch();

    /** How long a step that failed is left before it is tried again. */
    @WithDefault("5m")
    @DurationMin(seconds = 1)
    Duration retryAfter();

    /** How soon a replica notices a holiday plan that another one has published. */
    @WithDefault("2s")
    @DurationMin(seconds = 1)
    Duration followEvery();
}
