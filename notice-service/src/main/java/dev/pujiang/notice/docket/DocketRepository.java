package dev.pujiang.notice.docket;

import dev.pujiang.events.Outcome;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DocketRepository implements PanacheRepositoryBase<DocketItem, String> {

    /** In order of registration; one more than the limit, if there is one. */
    List<DocketItem> of(UUID receptionId, Instant after, String afterCase, int limit) {
        Parameters parameters = Parameters.with("reception", receptionId);
        String more = "";
        if (after != null) {
            more = " and (registeredAt, caseNumber) > (:after, :case)";
            parameters.and("after", after).and("case", afterCase);
        }
        return find("receptionId = :reception" + more + " order by registeredAt, caseNumber", parameters)
                .page(0, limit + 1).list();
    }

    /** The claims of these cases as far as they have come. */
    List<ClaimRow> claims(Collection<String> caseNumbers) {
        return getEntityManager().createQuery("""
                select c.caseNumber, c.ordinal, c.category, p.state, p.body, p.outcome
                from DocketClaim c left join ClaimProgress p on p.claimId = c.claimId
                where c.caseNumber in :cases order by c.caseNumber, c.ordinal""", ClaimRow.class)
                .setParameter("cases", caseNumbers).getResultList();
    }

    List<ClosureRow> closures(Collection<String> caseNumbers) {
        return getEntityManager()
                .createQuery("select c.caseNumber, c.closedAt from CaseClosure c where c.caseNumber in :cases",
                        ClosureRow.class)
                .setParameter("cases", caseNumbers).getResultList();
    }

    /** Counted by the database: a docket may be long. */
    Counts counts(UUID receptionId) {
        Object[] row = (Object[]) getEntityManager().createNativeQuery("""
                select count(*), coalesce(sum(persons), 0),
                       count(*) filter (where closed_at is not null),
                       count(*) filter (where closed_at is null and not exists (
                           select from docket_claim c left join claim_progress p using (claim_id)
                           where c.case_number = i.case_number and p.state is distinct from 'ANSWERED'))
                from docket_item i left join case_closure using (case_number) where reception_id = :reception""")
                .setParameter("reception", receptionId).getSingleResult();
        return new Counts(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }

    @RegisterForReflection
    record ClaimRow(String caseNumber, int ordinal, String category, ClaimState state, String body,
            Outcome outcome) {}

    @RegisterForReflection
    record ClosureRow(String caseNumber, Instant closedAt) {}

    record Counts(long cases, long persons, long closed, long answered) {}
}
