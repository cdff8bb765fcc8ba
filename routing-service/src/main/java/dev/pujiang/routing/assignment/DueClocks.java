package dev.pujiang.routing.assignment;

import dev.pujiang.routing.RoutingConfig;
import dev.pujiang.routing.rule.RuleBooks;
import dev.pujiang.routing.sql.Rows;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Lists of the duties that run for claims, by due date. Their cost depends on how many bodies a scope has and on how much is asked
 * for, not on how many clocks run. A clock that stands still has no due date and is in no list; none of a claim's does.
 */
@ApplicationScoped
class DueClocks {

    /** Of rights nothing is due. */
    private static final List<String> DUTIES = List.of(ClaimClocks.INFORM, ClaimClocks.HANDLE);

    private final Rows rows;
    private final RuleBooks ruleBooks;
    private final String lastResort;

    DueClocks(AgroalDataSource database, RuleBooks ruleBooks, RoutingConfig config) {
        this.rows = new Rows(database);
        this.ruleBooks = ruleBooks;
        this.lastResort = config.fallbackBody();
    }

    /** A clock that runs for a claim. */
    record Due(UUID clock, UUID claim, Instant dueAt) {

        static Due read(ResultSet row) throws SQLException {
            return new Due(row.getObject("id", UUID.class), row.getObject("matter", UUID.class),
                    row.getTimestamp("due_at").toInstant());
        }
    }

    /** How much of a body is overdue, and how much is due before long. */
    record Count(String body, long overdue, long soon) {}

    /** Those of claims that somebody in scope is responsible for: of each body the first ones, and of these the first. */
    List<Due> assigned(Scope scope, DueQuery query) {
        Conditions conditions = new Conditions("c.stopped_at is null and c.due_at is not null and c.body = b.code")
                .and("c.rule = any (?)", DUTIES).andIf(accusationsHidden(scope), "(not c.restricted or c.body = ?)", own(scope))
                .andIf(query.dueBy() != null, "c.due_at <= ?", query.dueBy())
                .andIf(query.status() != null, "a.status = ?", query.status())
                .andIf(query.receivedBefore() != null, "a.received_at < ?", query.receivedBefore()).after(query.after());
        return conditions.list(rows, """
                select c.* from unnest(?::text[]) b (code) cross join lateral (
                    select c.id, c.matter, c.due_at from running_clock c join assignment a on a.claim_id = c.matter
                    where %s order by c.due_at, c.id limit ?) c
                order by c.due_at, c.id limit ?""", List.of(bodies(scope)), List.of(query.limit(), query.limit()));
    }

    /** Those of claims in scope that nobody is responsible for. */
    List<Due> waiting(Scope scope, DuePosition after, int limit) {
        return unassigned(scope).after(after).list(rows, """
                select c.id, c.matter, c.due_at from running_clock c join unassigned_claim u on u.claim_id = c.matter
                where %s order by c.due_at, c.id limit ?""", List.of(), List.of(limit));
    }

    long countWaiting(Scope scope) {
        Conditions conditions = unassigned(scope);
        return rows.list("select count(*) from running_clock c join unassigned_claim u on u.claim_id = c.matter where "
                + conditions.sql(), row -> row.getLong(1), conditions.parameters().toArray()).getFirst();
    }

    /** Per body, most overdue first. */
    List<Count> counts(Scope scope, Instant now, Instant until) {
        Conditions conditions = new Conditions("c.stopped_at is null").and("c.body = any (?)", bodies(scope))
                .and("c.rule = any (?)", DUTIES).andIf(accusationsHidden(scope), "(not c.restricted or c.body = ?)", own(scope))
                .and("c.due_at <= ?", until);
        List<Object> parameters = new ArrayList<>(List.of(now, now));
        parameters.addAll(conditions.parameters());
        return rows.list("""
                select c.body, count(*) filter (where c.due_at <= ?) as overdue, count(*) filter (where c.due_at > ?) as soon
                from running_clock c where %s group by c.body order by overdue desc, soon desc, c.body"""
                .formatted(conditions.sql()),
                row -> new Count(row.getString(1), row.getLong(2), row.getLong(3)), parameters.toArray());
    }

    private List<String> bodies(Scope scope) {
        return switch (scope) {
            case Scope.Own own -> List.of(own.body());
            case Scope.Subtree tree -> Stream
                    .concat(ruleBooks.current().book().bodiesWithin(tree.division()).stream(), Stream.of(tree.body()))
                    .distinct()
                    .toList();
            case Scope.Nothing _ -> List.of();
        };
    }

    private static boolean accusationsHidden(Scope scope) {
        return scope instanceof Scope.Subtree tree && !tree.accusations();
    }

    private static String own(Scope scope) {
        return scope instanceof Scope.Subtree tree ? tree.body() : null;
    }

    /** The same as {@link Scope#includes(UnassignedClaim, String)} says of one. */
    private Conditions unassigned(Scope scope) {
        Conditions conditions = new Conditions("c.stopped_at is null and c.due_at is not null and c.body is null");
        return switch (scope) {
            case Scope.Own own -> conditions.andIf(!own.body().equals(lastResort), "false");
            case Scope.Subtree tree when tree.body().equals(lastResort) -> conditions;
            case Scope.Subtree tree -> conditions
                    .and("(u.place_path = ? or u.place_path like ?)", tree.path(), tree.path() + "/%")
                    .andIf(!tree.accusations(), "not c.restricted");
            case Scope.Nothing _ -> conditions.and("false");
        };
    }
}
