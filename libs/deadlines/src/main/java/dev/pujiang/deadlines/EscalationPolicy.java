package dev.pujiang.deadlines;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** R-ESCALATE: the part {@code policy.escalation} of the policy files. */
@ConfigMapping(prefix = "policy.escalation")
public interface EscalationPolicy {

    /** For rules that have no steps of their own. */
    @WithName("default")
    Steps usual();

    Map<String, Steps> rules();

    /** Days are of the kind the term counts. */
    interface Steps {

        /** Whether the term is a right that lapses at its end, not a duty that can be breached. */
        @WithDefault("false")
        boolean right();

        /** Days before the end, each at least 1. */
        Optional<List<Integer>> remind();

        /** Days after the end, each at least 1; each time the next level above is told. */
        Optional<List<Integer>> escalate();
    }
}
