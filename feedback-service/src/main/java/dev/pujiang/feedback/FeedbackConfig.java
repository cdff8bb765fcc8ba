package dev.pujiang.feedback;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of this service beside the policies. */
@ConfigMapping(prefix = "feedback")
public interface FeedbackConfig {

    /** How often cases are looked for that have waited long enough for ratings. */
    @WithDefault("60s")
    @DurationMin(seconds = 1)
    Duration sweepEvery();

    /** Cases closed in one transaction of the sweep. */
    @WithDefault("100")
    @Positive
    int sweepBatch();

    /** Entries on the work list of a body. */
    @WithDefault("100")
    @Positive
    int workListLimit();
}
