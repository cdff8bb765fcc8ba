package dev.pujiang.deadlines;

import dev.pujiang.clock.Clocks;
import dev.pujiang.clock.WorkCalendar;
import dev.pujiang.divisions.Divisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** The clocks as they are computed now on this replica: by the policy files, the bundled calendar and the published plans. */
@ApplicationScoped
public class StatutoryClocks {

    private final PolicyFiles policy;
    private volatile Clocks current;

    StatutoryClocks(PolicyFiles policy) {
        this.policy = policy;
    }

    public Clocks current() {
        Clocks clocks = current;
        if (clocks == null) {
            clocks = new Clocks(policy.policy(), WorkCalendar.bundled(), StatutoryClocks::chain);
            current = clocks;
        }
        return clocks;
    }

    static List<String> chain(String division) {
        Divisions divisions = Divisions.bundled();
        return divisions.contains(division) ? Arrays.asList(divisions.path(division).split("/")) : List.of();
    }
}
