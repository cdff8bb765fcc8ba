package dev.pujiang.routing.assignment;

import dev.pujiang.events.Outcome;
import dev.pujiang.routing.sql.Rows;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Outcomes whose assignment is not made yet: replies and cases come on different topics, in no order between them. */
@ApplicationScoped
class EarlyOutcomes {

    private final Rows rows;

    EarlyOutcomes(AgroalDataSource database) {
        this.rows = new Rows(database);
    }

    /** @param issuedAt when the reply was issued that decides it */
    record EarlyOutcome(UUID claimId, Outcome outcome, Instant issuedAt) {}

    void keep(UUID claim, Outcome outcome, Instant issuedAt) {
        rows.change("insert into early_outcome (claim_id, outcome, issued_at) values (?, ?, ?) on conflict do nothing", claim,
                outcome, issuedAt);
    }

    /** What was kept for these claims, which is forgotten thereby. */
    Map<UUID, EarlyOutcome> take(Collection<UUID> claims) {
        return byClaim(rows.list(
                "delete from early_outcome where claim_id = any (?::uuid[]) returning claim_id, outcome, issued_at",
                EarlyOutcomes::read, List.copyOf(claims)));
    }

    /** What was kept for these claims. */
    Collection<EarlyOutcome> of(Collection<UUID> claims) {
        return rows.list("select claim_id, outcome, issued_at from early_outcome where claim_id = any (?::uuid[])",
                EarlyOutcomes::read, List.copyOf(claims));
    }

    /**
     * Outcomes whose assignment is there all the same, oldest first; locked. Case and reply were taken in side by side, and neither saw
     * the other.
     */
    List<EarlyOutcome> lockMissed(int limit) {
        return rows.list("""
                select e.claim_id, e.outcome, e.issued_at from early_outcome e join assignment a on a.claim_id = e.claim_id
                order by e.issued_at, e.claim_id limit ? for update of e skip locked""", EarlyOutcomes::read, limit);
    }

    private static EarlyOutcome read(ResultSet row) throws SQLException {
        return new EarlyOutcome(row.getObject(1, UUID.class), Outcome.valueOf(row.getString(2)),
                row.getTimestamp(3).toInstant());
    }

    private static Map<UUID, EarlyOutcome> byClaim(List<EarlyOutcome> outcomes) {
        return outcomes.stream().collect(Collectors.toMap(EarlyOutcome::claimId, Function.identity()));
    }
}
