package dev.pujiang.routing.derivation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import jakarta.validation.constraints.Positive;
import org.hibernate.validator.constraints.time.DurationMin;

/** What an operator may set for the derivation of terms; every key stands in README.md. */
@ConfigMapping(prefix = "routing.derivation")
public interface DerivationConfig {

    /** Derivations that one address may ask for at once; a portal asks for many people. */
    @WithDefault("120")
    @Positive
    int burst();

    /** How long until one more is allowed. */
    @WithDefault("PT0.5S")
    @DurationMin(millis = 1)
    Duration refill();

    /** Code of the division whose calendar holds on the page where no other is named. */
    @WithDefault("33")
    String division();
}
