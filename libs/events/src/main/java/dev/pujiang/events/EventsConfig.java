package dev.pujiang.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How this service takes part in the exchange of events. */
@ConfigMapping(prefix = "pujiang.events")
public interface EventsConfig {

    /** CloudEvents {@code source}: the name of the service. */
    String source();

    /** The topic this service alone writes; restricted events go to its {@code .restricted} twin. */
    String topic();

    /** Where events go that this service could not take in. */
    String deadLetterTopic();

    /** Rows that the relay sends and deletes in one transaction. */
    @WithDefault("1000")
    @Positive
    int relayBatch();

    /** How often the relay looks without having been woken; the safety net, not the normal way. */
    @WithDefault("1s")
    @DurationMin(millis = 1)
    Duration relayInterval();

    /** Tries before an event that fails for a reason of its own is dead-lettered. Outages are waited for and not counted. */
    @WithDefault("4")
    @Positive
    int attempts();

    /** Pause after the first failed try; doubled after each further one, up to 5 s. */
    @WithDefault("100ms")
    @DurationMin(millis = 1)
    Duration pause();
}
