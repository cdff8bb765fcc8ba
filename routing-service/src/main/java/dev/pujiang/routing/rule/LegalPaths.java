package dev.pujiang.routing.rule;

import dev.pujiang.events.Kind;
import dev.pujiang.events.LegalPath;
import dev.pujiang.routing.PolicyConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** R-PATH: the legal path of a claim. A rule that names one goes before the policy's table by category and kind. */
@ApplicationScoped
public class LegalPaths {

    private final PolicyConfig.Paths policy;

    LegalPaths(PolicyConfig policy) {
        this.policy = policy.paths();
    }

    public LegalPath of(Decision decision, String category, Kind kind) {
        return switch (decision) {
            case Decision.Assigned(_, _, LegalPath path, _) when path != null -> path;
            case Decision.Assigned _,Decision.Fallback _ -> policy.table().getOrDefault(category, Map.of())
                    .getOrDefault(kind, policy.usual());
        };
    }
}
