package dev.pujiang.routing.cases;

import dev.pujiang.events.CaseClosed;
import dev.pujiang.events.CaseRated;
import dev.pujiang.routing.sql.Rows;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How cases ended, as far as their file here shows it. */
@ApplicationScoped
class CaseEnds {

    private final Rows rows;

    CaseEnds(AgroalDataSource database) {
        this.rows = new Rows(database);
    }

    /** One petitioner's rating (R-RATE). */
    record Rating(int office, int body, Instant ratedAt) {}

    void note(CaseClosed closed) {
        rows.change("insert into case_closure (case_number, closed_at) values (?, ?) on conflict do nothing",
                closed.caseNumber(), closed.closedAt());
    }

    void note(CaseRated rated) {
        rows.change("""
                insert into case_rating (case_number, petitioner_id, office, body, rated_at) values (?, ?, ?, ?, ?)
                on conflict (case_number, petitioner_id) do update set office = excluded.office, body = excluded.body,
                    rated_at = excluded.rated_at""", rated.caseNumber(), rated.petitionerId(), rated.office(),
                rated.body(), rated.ratedAt());
    }

    Optional<Instant> closedAt(String caseNumber) {
        return rows.list("select closed_at from case_closure where case_number = ?", row -> row.getTimestamp(1).toInstant(),
                caseNumber).stream().findFirst();
    }

    List<CaseRating> ratings(String caseNumber) {
        return rows.list("select office, body, rated_at from case_rating where case_number = ? order by rated_at",
                row -> new CaseRating(row.getInt(1), row.getInt(2), row.getTimestamp(3).toInstant()), caseNumber);
    }
}
