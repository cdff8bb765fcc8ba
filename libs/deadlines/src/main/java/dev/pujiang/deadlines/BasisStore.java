package dev.pujiang.deadlines;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.pujiang.clock.HolidayPlan;
import dev.pujiang.events.CalendarProposed;
import dev.pujiang.events.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** By what clocks are computed, as all replicas see it. */
@ApplicationScoped
class BasisStore {

    /*
     * A replica of the same policy finds the number that another one made. The last one made says what counts: with another policy a
     * new number is made even if there was one like it before, so that going back to an old policy recomputes as well.
     */
    private static final String FIND = """
            select number from clock_basis where policy = :policy and plans = :plans
                and number = (select max(number) from clock_basis)""";
    private static final String MAKE = """
            insert into clock_basis (policy, plans, since) values (:policy, :plans, now()) returning number""";

    private final EntityManager entities;

    BasisStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The published plans, in the order of their publication. */
    @Transactional
    public List<HolidayPlan> published() {
        return entities
                .createQuery("select content from PlanRow where state = PUBLISHED order by publishedAt, id", String.class)
                .getResultStream().map(BasisStore::read).map(PlanContent::plan).toList();
    }

    /** The number of the present state, rising with every change. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long basis(String policy, int plans) {
        entities.createNativeQuery("lock table clock_basis in share row exclusive mode").executeUpdate();
        List<?> known = entities.createNativeQuery(FIND, Long.class).setParameter("policy", policy)
                .setParameter("plans", plans).getResultList();
        return known.isEmpty()
                ? (Long) entities.createNativeQuery(MAKE, Long.class).setParameter("policy", policy)
                        .setParameter("plans", plans).getSingleResult()
                : (Long) known.getFirst();
    }

    static CalendarProposed read(String content) {
        try {
            return EventJson.MAPPER.readValue(content, CalendarProposed.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a holiday plan in the database cannot be read", e);
        }
    }

    static String write(CalendarProposed plan) {
        try {
            return EventJson.MAPPER.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
