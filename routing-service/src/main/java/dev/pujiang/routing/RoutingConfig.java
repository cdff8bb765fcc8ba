package dev.pujiang.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.PositiveOrZero;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** What an operator may set for this service; every key stands in README.md. */
@ConfigMapping(prefix = "routing")
public interface RoutingConfig {

    /** Takes what neither a rule nor a petition office of the place or above it can take, so that nothing goes nowhere. */
    String fallbackBody();

    Seed directory();

    RuleBook ruleBook();

    Divisions divisions();

    Waiting waiting();

    Deadlines deadlines();

    /** Claims that nobody can be made responsible for yet, and outcomes that came before their assignment. */
    interface Waiting {

        /** How often they are looked after; claims only if the directory or the day has changed. */
        @WithDefault("2s")
        @DurationMin(millis = 1)
        Duration interval();
    }

    /** The page of what is due. */
    interface Deadlines {

        /** How far ahead it looks. */
        @WithDefault("7")
        @PositiveOrZero
        int aheadDays();
    }

    /** Directories that are imported at start. */
    interface Seed {

        /** Folders with bodies.csv, posts.csv and, if there are any, officials.csv and rules.csv; in this order. */
        Optional<List<Path>> seed();
    }

    /** The rules in memory. */
    interface RuleBook {

        /** How long a replica may go on with the rules of before an import that another replica did. */
        @WithDefault("2s")
        @DurationMin(millis = 1)
        Duration interval();
    }

    /** The list of divisions in the database. */
    interface Divisions {

        /** Whether a changed list is imported at start. */
        @WithDefault("true")
        boolean importAtStart();
    }
}
