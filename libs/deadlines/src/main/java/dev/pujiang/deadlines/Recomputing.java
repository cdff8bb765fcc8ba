package dev.pujiang.deadlines;

import dev.pujiang.clock.CalendarRefusedException;
import dev.pujiang.clock.Clocks;
import dev.pujiang.clock.Derivation;
import dev.pujiang.events.Classification;
import dev.pujiang.events.DeadlineRecomputed;
import dev.pujiang.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Brings running clocks on the present basis, and looks what a proposed plan would do to them; a batch in one transaction. */
@ApplicationScoped
class Recomputing {

    private static final Logger LOG = Logger.getLogger(Recomputing.class);
    private static final String NEXT_PLAN = """
            select * from holiday_plan where state = 'PROPOSED' and previewed_at is null
            order by proposed_at limit 1 for update skip locked""";
    private static final String ADD_EFFECT = """
            insert into holiday_plan_effect (plan, clock, case_number, rule, body, last_day, new_last_day)
            values (:plan, :clock, :case, :rule, cast(:body as text), :lastDay, :newLastDay)""";

    private final EntityManager entities;
    private final RunningClocks clocks;
    private final StatutoryClocks statutory;
    private final Ladders ladders;
    private final Outbox outbox;
    private final Clock time;

    Recomputing(EntityManager entities, RunningClocks clocks, StatutoryClocks statutory, Ladders ladders, Outbox outbox,
            Clock time) {
        this.entities = entities;
        this.clocks = clocks;
        this.statutory = statutory;
        this.ladders = ladders;
        this.outbox = outbox;
        this.time = time;
    }

    /**
     * Recomputes clocks of an older basis and tells of those whose end moves. Whoever is killed leaves the rest to the others.
     *
     * @return how many were looked at; 0 when nothing more can be done now
     */
    @Transactional(TxType.REQUIRES_NEW)
    public int recompute(int limit) {
        Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
        ClocksInForce inForce = statutory.inForce();
        List<RunningClock> outdated = clocks.lockOutdated(inForce.basis(), limit);
        Map<Classification, List<DeadlineRecomputed>> moved = new EnumMap<>(Classification.class);
        for (RunningClock clock : outdated) {
            if (clock.derivation(inForce.clocks()).isEmpty()) {
                LOG.errorf("clock %s by rule %s cannot be computed any more and keeps its end", clock.id(), clock.rule());
                clock.keep(inForce);
                continue;
            }
            clock.recompute(ladders.of(clock.rule()), inForce, now).ifPresent(
                    event -> moved.computeIfAbsent(clock.classification(), _ -> new ArrayList<>()).add(event));
        }
        moved.forEach((classification, events) -> outbox.append(events, classification));
        return outdated.size();
    }

    /**
     * Goes on with the effects of the oldest proposed plan.
     *
     * @return whether there is more to do
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean preview(int limit) {
        List<?> plans = entities.createNativeQuery(NEXT_PLAN, PlanRow.class).getResultList();
        if (plans.isEmpty()) {
            return false;
        }
        PlanRow plan = (PlanRow) plans.getFirst();
        Clocks before = statutory.current();
        Optional<Clocks> changed = with(before, plan);
        if (changed.isEmpty()) {
            plan.previewedAt = time.instant().truncatedTo(ChronoUnit.MICROS);
            return true;
        }
        List<RunningClock> batch = clocks.after(plan.lookedAt == null ? new UUID(0, 0) : plan.lookedAt, limit);
        batch.forEach(clock -> compare(plan, clock, changed.get()));
        if (batch.size() < limit) {
            plan.previewedAt = time.instant().truncatedTo(ChronoUnit.MICROS);
        } else {
            plan.lookedAt = batch.getLast().id();
        }
        return true;
    }

    /** Empty if it no longer fits, as another one was published meanwhile: then it cannot be published, and changes nothing. */
    private static Optional<Clocks> with(Clocks clocks, PlanRow plan) {
        try {
            return Optional.of(clocks.with(clocks.calendar().with(PlanContent.plan(BasisStore.read(plan.content)))));
        } catch (CalendarRefusedException e) {
            return Optional.empty();
        }
    }

    private void compare(PlanRow plan, RunningClock clock, Clocks after) {
        LocalDate newLastDay = clock.derivation(after).map(Derivation::lastDay).orElse(clock.lastDay());
        if (clock.dueAt() != null && !newLastDay.equals(clock.lastDay())) {
            entities.createNativeQuery(ADD_EFFECT).setParameter("plan", plan.id).setParameter("clock", clock.id())
                    .setParameter("case", clock.caseNumber()).setParameter("rule", clock.rule())
                    .setParameter("body", clock.body()).setParameter("lastDay", clock.lastDay())
                    .setParameter("newLastDay", newLastDay).executeUpdate();
        }
    }
}
