package dev.pujiang.intake.cases;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.pujiang.edge.audit.AuditTrail;
import dev.pujiang.edge.http.Cursor;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.events.Channel;
import dev.pujiang.events.Kind;
import dev.pujiang.intake.places.Places;
import io.agroal.api.AgroalDataSource;

/** Lists cases for staff: number, dates, place and title, never more. Looking through a list is recorded as such. */
@ApplicationScoped
public class CaseList {
    private static final int MAX_LIMIT = 100;
    private static final Instant EARLIEST = Instant.parse("1971-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final AgroalDataSource database;
    private final CaseRepository cases;
    private final CaseViews views;
    private final Places places;
    private final AuditTrail audit;

    CaseList(AgroalDataSource database, CaseRepository cases, CaseViews views, Places places, AuditTrail audit) {
        this.database = database;
        this.cases = cases;
        this.views = views;
        this.places = places;
        this.audit = audit;
    }

    /** What a list may be narrowed by; null leaves it open. */
    public record Wanted(String place, Kind kind, String category, Instant from, String cursor, int limit) {}

    /** One line of the list. */
    public record CaseLine(UUID id, String caseNumber, Kind kind, Channel channel, String place, String placeName,
            List<String> categories, String title, Instant receivedAt, Instant registeredAt) {
        @Override
        public String toString() {
            return "CaseLine[" + caseNumber + "]";
        }
    }

    @Transactional
    Page<CaseLine> list(Wanted wanted, CaseScope scope) {
        int limit = Math.clamp(wanted.limit(), 1, MAX_LIMIT);
        var division = scope.division() == null ? null : places.find(scope.division()).orElse(null);
        var lines = lines(ids(CaseQuery.of(scope, division, filter(wanted, limit + 1))));
        audit.record("case.list", scope.division() == null ? "-" : scope.division());
        return Page.of(lines, limit, line -> Cursor.of(line.id()));
    }

    private CaseQuery.CaseFilter filter(Wanted wanted, int rows) {
        var place = wanted.place() == null || wanted.place().isEmpty()
                ? null
                : places.find(wanted.place()).orElseThrow(() -> Problem.invalid("place", "unknown-division"));
        if (wanted.from() != null && (wanted.from().isBefore(EARLIEST) || wanted.from().isAfter(LATEST))) {
            throw Problem.invalid("from", "invalid-time");
        }
        return new CaseQuery.CaseFilter(place, wanted.kind(), wanted.category(), wanted.from(),
                Cursor.decode(wanted.cursor(), 1).map(cursor -> cursor.uuid(0)).orElse(null), rows);
    }

    private List<UUID> ids(CaseQuery.Sql sql) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(sql.text())) {
            for (int i = 0; i < sql.parameters().size(); i++) {
                select.setObject(i + 1, sql.parameters().get(i));
            }
            List<UUID> ids = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<CaseLine> lines(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : cases.withClaims(ids).stream().map(one -> new CaseLine(one.id, one.number, one.kind, one.channel, one.place,
                        places.fullName(one.place), one.claims.stream().map(claim -> claim.category).distinct().toList(),
                        views.title(one), one.receivedAt, one.registeredAt)).toList();
    }
}
