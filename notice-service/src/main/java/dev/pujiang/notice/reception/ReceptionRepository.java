package dev.pujiang.notice.reception;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ReceptionRepository implements PanacheRepositoryBase<Reception, UUID> {

    private static final int SKIP_LOCKED = -2;

    /** For a change: whoever comes second waits, and then finds another version. */
    Optional<Reception> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The longest due that no other replica has in hand. */
    Optional<Reception> nextDue(Instant now, Collection<UUID> except) {
        String free = except.isEmpty() ? "" : " and id not in :except";
        Parameters parameters = Parameters.with("now", now);
        if (!except.isEmpty()) {
            parameters.and("except", except);
        }
        return find("nextDueAt <= :now" + free + " order by nextDueAt, id", parameters)
                .withLock(LockModeType.PESSIMISTIC_WRITE).withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .page(0, 1).firstResultOptional();
    }

    /** In order of their beginning; one more than the limit, if there is one. */
    List<Reception> listed(Search search) {
        StringBuilder where = new StringBuilder("endsAt >= :from");
        Parameters parameters = Parameters.with("from", search.from());
        if (search.announcedOnly()) {
            where.append(" and notices > 0");
        }
        if (search.to() != null) {
            where.append(" and beginsAt < :to");
            parameters.and("to", search.to());
        }
        if (search.divisionPath() != null) {
            where.append(" and (divisionPath = :path or divisionPath like :below)");
            parameters.and("path", search.divisionPath()).and("below", search.divisionPath() + "/%");
        }
        if (search.afterBegin() != null) {
            where.append(" and (beginsAt, id) > (:begin, :id)");
            parameters.and("begin", search.afterBegin()).and("id", search.afterId());
        }
        return find(where + " order by beginsAt, id", parameters).page(0, search.limit() + 1).list();
    }

    /** Paths of the divisions with an announced reception that is not over. */
    List<String> announcedDivisions(Instant now) {
        return getEntityManager().createQuery(
                "select distinct divisionPath from Reception where notices > 0 and endsAt >= :now order by divisionPath",
                String.class).setParameter("now", now).getResultList();
    }

    /**
     * What to look for.
     *
     * @param announcedOnly what the public may see
     * @param from receptions that are not over then
     * @param to receptions that begin before, or null
     * @param divisionPath that division and all below, or null
     * @param afterBegin with {@code afterId} the last one seen, or null
     */
    record Search(boolean announcedOnly, Instant from, Instant to, String divisionPath, Instant afterBegin, UUID afterId,
            int limit) {}
}
