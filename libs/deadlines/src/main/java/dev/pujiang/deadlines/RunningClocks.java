package dev.pujiang.deadlines;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Clocks in the database. Their ids rise with time. */
@ApplicationScoped
class RunningClocks implements PanacheRepositoryBase<RunningClock, UUID> {

    /*
     * Oldest first, and of one case never a later step before an earlier one, not even by another replica: what an earlier step
     * brings about may change the later one. Rows that others are working on are passed over, and those that are still to be recomputed: what
     * has lapsed by a calendar that no longer holds could not be taken back.
     */
    private static final String DUE = """
            select c.* from running_clock c
            where c.next_at <= :now and c.basis = :basis and not exists (
                select from running_clock earlier where earlier.case_number = c.case_number and earlier.next_at < c.next_at)
            order by c.next_at, c.id limit :limit for update of c skip locked""";
    private static final String OUTDATED = """
            select * from running_clock where stopped_at is null and basis < :basis
            order by basis, id limit :limit for update skip locked""";

    List<RunningClock> lockDue(Instant now, long basis, int limit) {
        return getEntityManager().createNativeQuery(DUE, RunningClock.class).setParameter("now", now)
                .setParameter("basis", basis)
                .setParameter("limit", limit).getResultList();
    }

    List<RunningClock> lockOutdated(long basis, int limit) {
        return getEntityManager().createNativeQuery(OUTDATED, RunningClock.class).setParameter("basis", basis)
                .setParameter("limit", limit).getResultList();
    }

    /** Those of matters that have not been stopped, locked. */
    List<RunningClock> lockRunning(Collection<UUID> matters) {
        return find("matter in ?1 and stoppedAt is null", matters).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    Optional<RunningClock> lockRunning(String rule, UUID matter) {
        return find("rule = ?1 and matter = ?2 and stoppedAt is null", rule, matter)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Those of matters that have not been stopped, in the order in which they began. */
    List<RunningClock> running(Collection<UUID> matters) {
        return list("matter in ?1 and stoppedAt is null order by startedAt, id", matters);
    }

    /** In the order in which they began. */
    List<RunningClock> ofCase(String caseNumber) {
        return list("caseNumber = ?1 order by startedAt, id", caseNumber);
    }

    List<RunningClock> after(UUID id, int limit) {
        return find("stoppedAt is null and id > ?1 order by id", id).page(0, limit).list();
    }
}
