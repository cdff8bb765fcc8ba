package dev.pujiang.routing.rule;

import dev.pujiang.events.LegalPath;
import java.util.List;

/** Who is responsible for a matter, and why. There is no third case: what nobody can be responsible for yet is not decided. */
public sealed interface Decision {

    ResponsibleBody body();

    List<Reason> reasons();

    /**
     * A rule decided.
     *
     * @param path the legal path the rule names, or null where the policy's table decides
     */
    record Assigned(ResponsibleBody body, String ruleId, LegalPath path, List<Reason> reasons) implements Decision {}

    /** No rule fits: the petition office of the place, or for an accusation discipline inspection, takes it. */
    record Fallback(ResponsibleBody body, List<Reason> reasons) implements Decision {}
}
