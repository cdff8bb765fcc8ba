package dev.pujiang.routing.derivation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set for the derivation of terms; every key stands in README.md. */
@ConfigMapping(prefix = "routing.derivation")
interface DerivationConfig {

    /** Derivations that one address may ask for at once; a portal asks for many people. */
    @WithDefault("120")
    int burst();

    /** How long until one more is allowed. */
    @WithDefault("PT0.5S")
    Duration refill();

    /** Code of the division whose calendar holds on the page where no other is named. */
    @WithDefault("33")
    String division();
}
