package dev.pujiang.feedback.closure;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.PositiveOrZero;

/** {@code policy.closure} of the policy files. */
@ConfigMapping(prefix = "policy.closure")
public interface ClosurePolicy {

    /** Days of 24 hours after the last delivery in which ratings are waited for. */
    @PositiveOrZero
    int waitDays();
}
