package dev.pujiang.intake.cases;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

import dev.pujiang.events.Kind;
import dev.pujiang.intake.places.Place;

/**
 * The SQL of a list of cases, newest first: one arm for each reason to see a case, each walking an index in the order of ids and
 * stopping at the limit, so that a page costs the same among a million cases as among a thousand.
 */
final class CaseQuery {
    private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

    private final CaseFilter filter;
    private final List<Object> parameters = new ArrayList<>();

    private CaseQuery(CaseFilter filter) {
        this.filter = filter;
    }

    /**
     * What is asked for.
     *
     * @param place the place and all below it, or null
     * @param from registered then or later, or null
     * @param before id of the last case shown, or null
     * @param rows how many at most
     */
    record CaseFilter(Place place, Kind kind, String category, Instant from, UUID before, int rows) {}

    /** A statement and its parameters, in order. */
    record Sql(String text, List<Object> parameters) {}

    static Sql of(CaseScope scope, Place division, CaseFilter filter) {
        var query = new CaseQuery(filter);
        List<String> arms = new ArrayList<>();
        if (scope.oversees() && division != null) {
            arms.add(query.arm("", overseen(division, scope.accusations()), query.within(division)));
        }
        if (scope.body() != null) {
            arms.add(query.arm("", "c.registering_body = ?", List.of(scope.body())));
            arms.add(query.arm("join responsibility r on r.case_id = c.id ", "r.body = ?", List.of(scope.body())));
        }
        if (arms.isEmpty()) {
            return new Sql("select id from petition_case where false", List.of());
        }
        query.parameters.add(filter.rows());
        return new Sql("(" + String.join(") union (", arms) + ") order by id desc limit ?", query.parameters);
    }

    private static String overseen(Place division, boolean accusations) {
        String places = division.county() == null ? "c.place_path like ?" : "c.county = ? and c.place_path like ?";
        return accusations ? places : places + " and c.kind <> 'REPORT'";
    }

    private List<Object> within(Place place) {
        return place.county() == null ? List.of(place.path() + "%") : List.of(place.county(), place.path() + "%");
    }

    private String arm(String join, String reason, List<Object> values) {
        var sql = new StringBuilder("select c.id from petition_case c ").append(join).append("where ").append(reason);
        parameters.addAll(values);
        if (filter.place() != null) {
            and(sql, "c.place_path like ?", filter.place().path() + "%");
            if (filter.place().county() != null) {
                and(sql, "c.county = ?", filter.place().county());
            }
        }
        if (filter.kind() != null) {
            and(sql, "c.kind = ?", filter.kind().name());
        }
        if (filter.category() != null) {
            and(sql, "exists (select from claim where case_id = c.id and category = ?)", filter.category());
        }
        if (filter.from() != null) {
            and(sql, "c.registered_at >= ?", Timestamp.from(filter.from()));
            and(sql, "c.id >= ?", UuidCreator.getTimeOrderedEpochMin(filter.from().minus(CLOCK_TOLERANCE)));
        }
        if (filter.before() != null) {
            and(sql, "c.id < ?", filter.before());
        }
        sql.append(" order by c.id desc limit ?");
        parameters.add(filter.rows());
        return sql.toString();
    }

    private void and(StringBuilder sql, String condition, Object value) {
        sql.append(" and ").append(condition);
        parameters.add(value);
    }
}
