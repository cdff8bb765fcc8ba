package dev.pujiang.deadlines;

import dev.pujiang.clock.ClockPolicy;
import dev.pujiang.edge.startup.StartOrder;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The ladder of each rule, read with the policy at start; what makes no sense ends the start. */
@ApplicationScoped
class Ladders {

    private static final int FARTHEST = 366;

    private final Ladder usual;
    private final Map<String, Ladder> byRule = new HashMap<>();

    Ladders(EscalationPolicy escalation, PolicyFiles policy) {
        List<String> faults = new ArrayList<>();
        usual = read("default", escalation.usual(), FARTHEST, faults);
        escalation.rules().forEach((name, steps) -> byRule.put(name, read(name, steps, policy.policy(), faults)));
        if (!faults.isEmpty()) {
            throw PolicyFiles.refused(faults);
        }
    }

    void readAtStart(@Observes @Priority(StartOrder.CHECKS) StartupEvent start) {
        // being there is enough: a service without its terms must not serve
    }

    /** That of a rule, or the usual one. */
    Ladder of(String rule) {
        return byRule.getOrDefault(rule, usual);
    }

    /** The same for the same ladders. */
    @Override
    public String toString() {
        return usual.toString() + new TreeMap<>(byRule);
    }

    private static Ladder read(String name, EscalationPolicy.Steps steps, ClockPolicy policy, List<String> faults) {
        if (policy.rule(name).isEmpty()) {
            faults.add("policy.escalation.rules." + name + ": policy.clocks has no such rule");
        }
        return read("rules." + name, steps, policy.rule(name).map(rule -> rule.days() - 1).orElse(FARTHEST), faults);
    }

    private static Ladder read(String name, EscalationPolicy.Steps steps, int earliest, List<String> faults) {
        List<Integer> remind = steps.remind().orElse(List.of());
        List<Integer> escalate = steps.escalate().orElse(List.of());
        check(name + ".remind", remind, earliest, faults);
        check(name + ".escalate", escalate, FARTHEST, faults);
        if (steps.right() && !escalate.isEmpty()) {
            faults.add("policy.escalation." + name + ".escalate: a right lapses, nothing is left to escalate");
        }
        return Ladder.of(steps.right(), remind, escalate);
    }

    private static void check(String key, List<Integer> days, int most, List<String> faults) {
        days.stream().filter(day -> day < 1 || day > most).forEach(
                day -> faults.add("policy.escalation." + key + ": " + day + " days; between 1 and " + most + " are possible"));
    }
}
