package dev.pujiang.intake.policy;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import org.hibernate.validator.constraints.time.DurationMin;

/** What the policy files say about following a case with number and query code. */
@ConfigMapping(prefix = "policy.tracking")
public interface TrackingPolicy {
    /** Wrong query codes per case number before further tries are refused. */
    @WithDefault("5")
    @Positive
    int attempts();

    /** The span in which they are counted. */
    @WithDefault("PT15M")
    @DurationMin(seconds = 1)
    Duration attemptsWithin();

    /** Life of a petitioner's token. */
    @WithDefault("PT15M")
    @DurationMin(seconds = 1)
    Duration tokenLifetime();
}
