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
import org.jboss.logging.Logger;

/**
 * The clocks as they are computed now on this replica: by the policy files, the bundled calendar and the holiday plans that were
 * published since. A plan counts at once on the replica that published it, and within {@code pujiang.deadlines.follow-every} on the
 * others; what they start meanwhile is recomputed.
 */
@ApplicationScoped
public class StatutoryClocks {

    private static final Logger LOG = Logger.getLogger(StatutoryClocks.class);

    private final PolicyFiles policy;
    private final Ladders ladders;
    private final BasisStore store;
    private final String service;
    private volatile Edition current;

    private record Edition(List<HolidayPlan> plans, String digest, ClocksInForce inForce) {}

    StatutoryClocks(PolicyFiles policy, Ladders ladders, BasisStore store,
            @ConfigProperty(name = "pujiang.service") String service) {
        this.policy = policy;
        this.ladders = ladders;
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

    /** Whether plans were published that this replica has not taken up, or by which state the others go. */
    @Scheduled(every = "${pujiang.deadlines.follow-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void look() {
        follow();
    }

    /** Takes up what was published. */
    synchronized ClocksInForce follow() {
        List<HolidayPlan> plans = store.published();
        Edition known = current;
        if (known == null || !known.plans().equals(plans)) {
            Clocks clocks = clocks(plans);
            String digest = policy.digest(ladders.toString() + clocks.calendar().fingerprint());
            Long own = known != null && known.digest().equals(digest) ? known.inForce().basis() : null;
            current = new Edition(plans, digest, new ClocksInForce(clocks, store.number(digest, own), service));
        } else {
            long number = store.number(known.digest(), known.inForce().basis());
            if (number != known.inForce().basis()) {
                current = new Edition(plans, known.digest(), new ClocksInForce(known.inForce().clocks(), number, service));
            }
        }
        return current.inForce();
    }

    private Clocks clocks(List<HolidayPlan> plans) {
        Clocks clocks = new Clocks(policy.policy(), WorkCalendar.bundled(), StatutoryClocks::chain);
        for (HolidayPlan plan : plans) {
            clocks = withPlan(clocks, plan);
        }
        return clocks;
    }

    /** A later release may bring in its bundled calendar what had been published by hand before, or without a division. */
    private static Clocks withPlan(Clocks clocks, HolidayPlan plan) {
        try {
            return clocks.with(clocks.calendar().with(plan));
        } catch (CalendarRefusedException e) {
            LOG.infof("the holiday plan from %s is passed over: %s", plan.source(), e.getMessage());
            return clocks;
        }
    }

    static List<String> chain(String division) {
        Divisions divisions = Divisions.bundled();
        return divisions.contains(division) ? Arrays.asList(divisions.path(division).split("/")) : List.of();
    }
}
