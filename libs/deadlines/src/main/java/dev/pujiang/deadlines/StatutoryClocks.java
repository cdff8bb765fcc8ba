package dev.pujiang.deadlines;

import dev.pujiang.clock.CalendarRefusedException;
import dev.pujiang.clock.Clocks;
import dev.pujiang.clock.HolidayPlan;
import dev.pujiang.clock.WorkCalendar;
import dev.pujiang.divisions.Divisions;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The clocks as they are computed now on this replica: by the policy files, the bundled calendar and the holiday plans that were
 * published since. A plan counts at once on the replica that published it, and within {@code pujiang.deadlines.follow-every} on the
 * others; what they start meanwhile is recomputed.
 */
@ApplicationScoped
public class StatutoryClocks {

    private final PolicyFiles policy;
    private final BasisStore store;
    private final String service;
    private volatile Edition current;

    private record Edition(int plans, ClocksInForce inForce) {}

    StatutoryClocks(PolicyFiles policy, BasisStore store, @ConfigProperty(name = "pujiang.service") String service) {
        this.policy = policy;
        this.store = store;
        this.service = service;
    }

    public Clocks current() {
        return inForce().clocks();
    }

    ClocksInForce inForce() {
        Edition edition = current;
        return edition == null ? follow() : edition.inForce();
    }

    String service() {
        return service;
    }

    /** Whether plans were published that this replica has not taken up, or another policy is in force. */
    @Scheduled(every = "${pujiang.deadlines.follow-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        follow();
    }

    /** Takes up what was published. */
    synchronized ClocksInForce follow() {
        List<HolidayPlan> plans = store.published();
        if (current == null || current.plans() != plans.size()) {
            WorkCalendar calendar = WorkCalendar.bundled();
            for (HolidayPlan plan : plans) {
                calendar = overBundled(calendar, plan);
            }
            Clocks clocks = new Clocks(policy.policy(), calendar, StatutoryClocks::chain);
            current = new Edition(plans.size(),
                    new ClocksInForce(clocks, store.basis(policy.fingerprint(), plans.size()), service));
        }
        return current.inForce();
    }

    /** A later release may bring in its bundled calendar what had been published by hand before. */
    private static WorkCalendar overBundled(WorkCalendar calendar, HolidayPlan plan) {
        try {
            return calendar.with(plan);
        } catch (CalendarRefusedException e) {
            return calendar;
        }
    }

    static List<String> chain(String division) {
        Divisions divisions = Divisions.bundled();
        return divisions.contains(division) ? Arrays.asList(divisions.path(division).split("/")) : List.of();
    }
}
