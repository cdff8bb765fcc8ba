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

    private static final String LATEST = """
            select number, digest, seen_at < now() - interval '1 minute' from clock_basis order by number desc limit 1""";
    private static final String MAKE = """
            insert into clock_basis (digest, since, seen_at) values (:digest, now(), now()) returning number""";
    private static final String SEE = """
            update clock_basis set seen_at = now() where number = :number and seen_at < now() - interval '10 seconds'""";

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

    /**
     * The number under which this replica computes. While replicas of two releases run beside each other each goes by its own; the
     * highest counts, and the ones that remain take over when nobody has gone by it for a minute.
     *
     * @param digest of policy, ladders and calendar
     * @param own the number that this replica has, or null if its digest is new to it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long number(String digest, Long own) {
        if (own == null) {
            entities.createNativeQuery("lock table clock_basis in share row exclusive mode").executeUpdate();
        }
        List<?> rows = entities.createNativeQuery(LATEST).getResultList();
        Object[] latest = rows.isEmpty() ? null : (Object[]) rows.getFirst();
        if (latest != null && latest[1].equals(digest)) {
            long number = ((Number) latest[0]).longValue();
            entities.createNativeQuery(SEE).setParameter("number", number).executeUpdate();
            return number;
        }
        boolean deserted = latest == null || (Boolean) latest[2];
        return own == null || deserted ? make(digest) : own;
    }

    private long make(String digest) {
        return ((Number) entities.createNativeQuery(MAKE, Long.class).setParameter("digest", digest).getSingleResult())
                .longValue();
    }

    /** Lets one publication of a plan go after the other, until the end of the transaction. */
    void oneAtATime() {
        entities.createNativeQuery("lock table holiday_plan in share row exclusive mode").executeUpdate();
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
