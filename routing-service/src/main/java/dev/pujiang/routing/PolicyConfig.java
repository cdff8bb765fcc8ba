package dev.pujiang.routing;

import dev.pujiang.edge.time.ZoneConverter;
import dev.pujiang.events.Kind;
import dev.pujiang.events.LegalPath;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
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
        /** Never changes its meaning. */
        String code();

        /** Its label in Chinese. */
        String zh();

        /** Its label in English. */
        String en();
    }

    /** R-PATH: the legal path by category and kind, where no rule names one. */
    interface Paths {

        /** Where the table says nothing. */
        @WithName("default")
        @WithDefault("PETITION")
        LegalPath usual();

        /** By code of the category, then by kind of case. */
        Map<String, Map<Kind, LegalPath>> table();
    }

    /** How days are told apart. */
    interface Clocks {

        /** The time zone of terms and of the year in case numbers. */
        @WithDefault("Asia/Shanghai")
        @WithConverter(ZoneConverter.class)
        ZoneId zone();
    }
}
