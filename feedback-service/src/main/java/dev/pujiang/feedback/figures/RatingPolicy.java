package dev.pujiang.feedback.figures;

import java.math.BigDecimal;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** {@code policy.rating} of the policy files. */
@ConfigMapping(prefix = "policy.rating")
public interface RatingPolicy {

    /** The lowest rating, of 1 to 5, that counts as satisfied. */
    @Min(1)
    @Max(5)
    int satisfiedFrom();

    /** Under this rate, in percent, there is an alarm. */
    @DecimalMin("0")
    @DecimalMax("100")
    BigDecimal alarmPercent();
}
