package dev.pujiang.routing.rule;

import dev.pujiang.events.Channel;
import dev.pujiang.events.Kind;
import dev.pujiang.events.LegalPath;
import dev.pujiang.events.Level;
import dev.pujiang.routing.sql.Rows;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules in the database. A rule is changed or ended, never deleted: assignments cite it. */
@ApplicationScoped
public class RuleStore {

    private final Rows rows;

    RuleStore(AgroalDataSource database) {
        this.rows = new Rows(database);
    }

    /** Every rule, whether in force or not. */
    public List<RoutingRule> all() {
        return rows.list("select * from routing_rule", RuleStore::rule);
    }

    /**
     * Adds what is new and replaces what differs.
     *
     * @return how many rules were added or changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int save(List<RoutingRule> rules) {
        Map<String, RoutingRule> present = all().stream()
                .collect(Collectors.toMap(RoutingRule::id, Function.identity()));
        List<RoutingRule> changed = rules.stream().filter(rule -> !rule.equals(present.get(rule.id()))).toList();
        rows.batch("""
                insert into routing_rule (id, category, kind, channel, place, level, body_short, body, path, priority,
                    reason_zh, reason_en, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set category = excluded.category, kind = excluded.kind,
                    channel = excluded.channel, place = excluded.place, level = excluded.level,
                    body_short = excluded.body_short, body = excluded.body, path = excluded.path,
                    priority = excluded.priority, reason_zh = excluded.reason_zh, reason_en = excluded.reason_en,
                    valid_from = excluded.valid_from, valid_to = excluded.valid_to""", changed, RuleStore::values);
        return changed.size();
    }

    private static Object[] values(RoutingRule rule) {
        return new Object[]{rule.id(), rule.category(), rule.kind(), rule.channel(), rule.place(), rule.level(),
                rule.bodyShort(), rule.body(), rule.path(), rule.priority(), rule.reasonZh(), rule.reasonEn(),
                rule.validFrom(), rule.validTo()};
    }

    private static RoutingRule rule(ResultSet row) throws SQLException {
        return new RoutingRule(row.getString("id"), row.getString("category"),
                Rows.choice(row, "kind", Kind.class), Rows.choice(row, "channel", Channel.class), row.getString("place"),
                Rows.choice(row, "level", Level.class), row.getString("body_short"), row.getString("body"),
                Rows.choice(row, "path", LegalPath.class), row.getInt("priority"), row.getString("reason_zh"),
                row.getString("reason_en"), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
