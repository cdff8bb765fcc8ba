package dev.pujiang.intake.submission;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import org.hibernate.validator.constraints.time.DurationMin;

/** The form that everybody may fill in. */
@ConfigMapping(prefix = "intake.public-form")
public interface SubmissionConfig {
    /** Code of the division chosen beforehand. */
    @WithDefault("330726")
    String place();

    /** Submissions that one address may send at once; public internet rooms share one. */
    @WithDefault("30")
    @Positive
    int burst();

    /** How long until one more is allowed. */
    @WithDefault("PT20S")
    @DurationMin(millis = 1)
    Duration refill();
}
