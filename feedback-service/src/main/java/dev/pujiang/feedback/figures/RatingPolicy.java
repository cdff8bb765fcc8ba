package dev.pujiang.feedback.figures;

import java.math.BigDecimal;

import io.smallrye.config.ConfigMapping;

/** {@code policy.rating} of the policy files. */
@ConfigMapping(prefix = "policy.rating")
public interface RatingPolicy {

    /** The lowest rating that counts as satisfied. */
    int satisfiedFrom();

    /** Under this rate, in percent, there is an alarm. */
    BigDecimal alarmPercent();
}
