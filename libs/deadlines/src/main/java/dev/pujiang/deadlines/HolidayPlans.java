package dev.pujiang.deadlines;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.pujiang.clock.Clocks;
import dev.pujiang.clock.HolidayPlan;
import dev.pujiang.events.CalendarProposed;
import dev.pujiang.events.CalendarPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Holiday plans (R-CALENDAR, R-EXPLAIN): proposed first, so that everybody sees whose days it would change, then published, from
 * when on it counts. One service takes them from people and tells the others.
 */
@ApplicationScoped
public class HolidayPlans {

    private static final String EFFECTS = """
            select cast(e.clock as text), e.case_number, e.rule, e.body, e.last_day, e.new_last_day from holiday_plan_effect e
            where e.plan = :plan and e.clock > :after order by e.clock limit :limit""";
    private static final String COUNTS = """
            select count(*) filter (where new_last_day > last_day), count(*) filter (where new_last_day < last_day)
            from holiday_plan_effect where plan = :plan""";

    private final EntityManager entities;
    private final BasisStore store;
    private final StatutoryClocks statutory;
    private final Clock time;

    HolidayPlans(EntityManager entities, BasisStore store, StatutoryClocks statutory, Clock time) {
        this.entities = entities;
        this.store = store;
        this.statutory = statutory;
        this.time = time;
    }

    /**
     * Takes in a plan that people bring.
     *
     * @throws dev.pujiang.clock.CalendarRefusedException with every fault, if the file is faulty or does not fit on the calendar
     * @return the event that tells the other services
     */
    @Transactional(TxType.MANDATORY)
    public CalendarProposed propose(String file, String yaml) {
        HolidayPlan plan = HolidayPlan.read(file, yaml);
        fits(plan);
        CalendarProposed proposed = PlanContent.event(UuidCreator.getTimeOrderedEpoch(), plan, now());
        keep(proposed);
        return proposed;
    }

    /** Keeps a plan that another service tells of. */
    @Transactional(TxType.MANDATORY)
    public void keep(CalendarProposed proposed) {
        entities.persist(
                new PlanRow(proposed.planId(), proposed.calendar(), BasisStore.write(proposed), proposed.proposedAt()));
    }

    /**
     * Lets a plan count: running clocks are recomputed from now on. One publication goes after the other.
     *
     * @throws dev.pujiang.clock.CalendarRefusedException if it no longer fits, as another one was published meanwhile
     * @return empty if there is no such plan, or it is published already
     */
    @Transactional(TxType.MANDATORY)
    public Optional<CalendarPublished> publish(UUID id) {
        store.oneAtATime();
        PlanRow row = entities.find(PlanRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.state != PlanRow.State.PROPOSED) {
            return Optional.empty();
        }
        fits(PlanContent.plan(BasisStore.read(row.content)));
        Instant at = now();
        row.publish(at);
        return Optional.of(new CalendarPublished(row.calendar, id, at));
    }

    /**
     * Lets a plan count that another service has published. It is not looked at again whether it fits: what the bundled calendar knows
     * already is passed over.
     *
     * @throws IllegalStateException if its proposal was never heard of: the event waits with the dead letters
     */
    @Transactional(TxType.MANDATORY)
    public void follow(CalendarPublished published) {
        PlanRow row = entities.find(PlanRow.class, published.planId(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new IllegalStateException("the holiday plan " + published.planId() + " was published but never proposed");
        }
        if (row.state == PlanRow.State.PROPOSED) {
            row.publish(published.publishedAt());
        }
    }

    /** Newest first. */
    @Transactional
    public List<PlanView> list() {
        return entities.createQuery("from PlanRow order by proposedAt desc, id", PlanRow.class).getResultStream()
                .map(this::view)
                .toList();
    }

    @Transactional
    public Optional<PlanView> find(UUID id) {
        return Optional.ofNullable(entities.find(PlanRow.class, id)).map(this::view);
    }

    /** Whose days a plan changes, in order of their clocks. */
    @Transactional
    public List<PlanView.Effect> effects(UUID plan, UUID after, int limit) {
        List<?> rows = entities.createNativeQuery(EFFECTS).setParameter("plan", plan)
                .setParameter("after", after == null ? new UUID(0, 0) : after).setParameter("limit", limit).getResultList();
        return rows.stream().map(row -> effect((Object[]) row)).toList();
    }

    private PlanView.Effect effect(Object[] row) {
        LocalDate lastDay = day(row[4]);
        LocalDate newLastDay = day(row[5]);
        return new PlanView.Effect("/" + statutory.service() + "/clocks/" + row[0], (String) row[1], (String) row[2],
                (String) row[3], lastDay, newLastDay, ChronoUnit.DAYS.between(lastDay, newLastDay));
    }

    private static LocalDate day(Object column) {
        return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }

    private PlanView view(PlanRow row) {
        Object[] counts = (Object[]) entities.createNativeQuery(COUNTS).setParameter("plan", row.id).getSingleResult();
        return PlanView.of(row, ((Number) counts[0]).longValue(), ((Number) counts[1]).longValue());
    }

    private void fits(HolidayPlan plan) {
        Clocks clocks = statutory.follow().clocks();
        clocks.with(clocks.calendar().with(plan));
    }

    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
