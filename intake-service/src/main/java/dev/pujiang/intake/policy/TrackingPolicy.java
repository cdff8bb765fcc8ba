package dev.pujiang.intake.policy;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the policy files say about following a case with number and query code. */
@ConfigMapping(prefix = "policy.tracking")
public interface TrackingPolicy {
    /** Wrong query codes per case number before further tries are refused. */
    @WithDefault("5")
    int attempts();

    /** The span in which they are counted. */
    @WithDefault("PT15M")
    Duration attemptsWithin();

    /** Life of a petitioner's token. */
    @WithDefault("PT15M")
    Duration tokenLifetime();
}
