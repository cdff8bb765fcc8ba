package dev.pujiang.routing.derivation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pujiang.clock.ClockWords;
import dev.pujiang.clock.Rule;

/**
 * How long a term is and what it runs from (R-CLOCKS), with names in the caller's language.
 *
 * @param unit {@code calendar} or {@code working}
 * @param startEvent code of the event it runs from
 * @param extension how it may be extended, once; null if it may not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleView(String rule, String name, int days, String unit, String startEvent, String startEventName,
        ExtensionView extension) {

    /** @param days at most */
    record ExtensionView(String rule, String name, int days) {}

    static RuleView of(Rule rule, Terms terms, ClockWords words) {
        ExtensionView extension = rule.extendedBy().flatMap(terms::rule)
                .map(by -> new ExtensionView(by.name(), words.rule(by), by.days())).orElse(null);
        return new RuleView(rule.name(), words.rule(rule), rule.days(), Terms.kebab(rule.unit()), rule.startEvent(),
                words.startEvent(rule), extension);
    }
}
