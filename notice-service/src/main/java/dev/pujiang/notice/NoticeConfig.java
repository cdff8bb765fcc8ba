package dev.pujiang.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import jakarta.validation.constraints.Positive;
import org.hibernate.validator.constraints.time.DurationMin;

/** What an installation may set; what the place prescribes stands in the policy. */
@ConfigMapping(prefix = "notice")
public interface NoticeConfig {

    /** Where people reach the system: the beginning of the address in the proof of an online publication. */
    String publicUrl();

    /** How long browsers and caches may show a public page or list without asking again. */
    @WithDefault("PT1M")
    @DurationMin(seconds = 0)
    Duration cacheFor();

    Sweep sweep();

    /** The look for receptions at which something is due. */
    interface Sweep {

        /** How often receptions are looked for at which something is due. */
        @WithDefault("5s")
        @DurationMin(seconds = 1)
        Duration every();

        /** Receptions handled at most in one look; the next look goes on with the oldest. */
        @WithDefault("500")
        @Positive
        int limit();
    }
}
