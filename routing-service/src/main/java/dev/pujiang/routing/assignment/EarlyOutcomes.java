package dev.pujiang.routing.assignment;

import dev.pujiang.events.Outcome;
import dev.pujiang.routing.sql.Rows;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Outcomes whose assignment is not made yet: replies and cases come on different topics, in no order between them. */
@ApplicationScoped
class EarlyOutcomes {

    private final Rows rows;

    EarlyOutcomes(AgroalDataSource database) {
        this.rows = new Rows(database);
    }

    void keep(UUID claim, Outcome outcome, Instant issuedAt) {
        rows.change("insert into early_outcome (claim_id, outcome, issued_at) values (?, ?, ?) on conflict do nothing", claim,
                outcome, issuedAt);
    }

    /** What was kept for these claims, which is forgotten thereby. */
    Map<UUID, Outcome> take(List<UUID> claims) {
        return rows.list("delete from early_outcome where claim_id = any (?::uuid[]) returning claim_id, outcome",
                row -> new SimpleEntry<>(row.getObject(1, UUID.class), Outcome.valueOf(row.getString(2))), claims).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
