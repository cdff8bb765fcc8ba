package dev.pujiang.routing.rule;

import dev.pujiang.divisions.Divisions;
import dev.pujiang.events.Channel;
import dev.pujiang.events.Kind;
import dev.pujiang.events.LegalPath;
import dev.pujiang.events.Level;
import dev.pujiang.routing.csv.CsvFile;
import dev.pujiang.routing.csv.CsvRow;
import dev.pujiang.routing.csv.Faults;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** rules.csv: the routing rules of a directory, checked against divisions, categories and bodies. */
public final class RuleFile {

    static final List<String> COLUMNS = List.of("id", "category", "kind", "channel", "place", "level", "body_short",
            "body", "path", "priority", "reason_zh", "reason_en", "valid_from", "valid_to");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern SHORT = Pattern.compile("[a-z][a-z0-9]{0,15}");
    private static final int REASON_LENGTH = 400;

    private final Divisions divisions;
    private final Set<String> categories;
    private final Predicate<String> listedBody;

    /** @param listedBody whether a body of this code is in the directory, this import included */
    public RuleFile(Divisions divisions, Set<String> categories, Predicate<String> listedBody) {
        this.divisions = divisions;
        this.categories = categories;
        this.listedBody = listedBody;
    }

    /** The rules of the file; of use only if no fault was found. */
    public List<RoutingRule> read(CsvFile file, Faults faults) {
        List<RoutingRule> rules = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        for (CsvRow row : file.rows(COLUMNS, faults)) {
            RoutingRule rule = rule(row);
            Long before = rule.id() == null ? null : lines.putIfAbsent(rule.id(), row.line());
            if (before != null) {
                row.fault("id", "duplicate-code", rule.id(), before);
            }
            check(rule, row);
            rules.add(rule);
        }
        return rules;
    }

    private static RoutingRule rule(CsvRow row) {
        LocalDate from = row.date("valid_from");
        LocalDate to = row.optionalDate("valid_to");
        row.checkOrder("valid_to", from, to);
        return new RoutingRule(row.code("id", ID), row.optionalText("category", 40),
                row.optionalOneOf("kind", Kind.class), row.optionalOneOf("channel", Channel.class),
                row.optionalText("place", 12), row.optionalOneOf("level", Level.class),
                row.optionalCode("body_short", SHORT), row.optionalText("body", 40),
                row.optionalOneOf("path", LegalPath.class), row.number("priority"), row.text("reason_zh", REASON_LENGTH),
                row.text("reason_en", REASON_LENGTH), from, to);
    }

    private void check(RoutingRule rule, CsvRow row) {
        if (rule.category() != null && !categories.contains(rule.category())) {
            row.fault("category", "unknown-category", rule.category());
        }
        if (rule.place() != null && !divisions.contains(rule.place())) {
            row.fault("place", "unknown-division", rule.place());
        }
        if ((rule.body() == null) == (rule.bodyShort() == null)) {
            row.fault("body", "body-or-short");
        }
        if (rule.body() != null && !listedBody.test(rule.body())) {
            row.fault("body", "unknown-body", rule.body());
        }
        if (rule.bodyShort() != null && rule.level() == null) {
            row.fault("level", "missing");
        }
    }
}
