package dev.pujiang.routing;

import dev.pujiang.events.Kind;
import dev.pujiang.events.LegalPath;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The parts of the policy files that routing goes by. */
@ConfigMapping(prefix = "policy")
public interface PolicyConfig {

    List<Category> categories();

    Paths paths();

    Clocks clocks();

    /** What a claim is about. */
    interface Category {
        String code();

        String zh();

        String en();
    }

    /** R-PATH: the legal path by category and kind, where no rule names one. */
    interface Paths {

        @WithName("default")
        @WithDefault("PETITION")
        LegalPath usual();

        Map<String, Map<Kind, LegalPath>> table();
    }

    /** How days are told apart. */
    interface Clocks {

        @WithDefault("Asia/Shanghai")
        ZoneId zone();
    }
}
