package dev.pujiang.checks.manifest;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Label selectors. */
public final class Selector {

    private Selector() {}

    /** Whether a plain map of labels, as a Service has it, selects these labels. */
    public static boolean plain(Place selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.map().entrySet());
    }

    /** Whether {@code matchLabels} and {@code matchExpressions} select these labels. */
    public static boolean full(Place selector, Map<String, String> labels) {
        return plain(selector.at("matchLabels"), labels)
                && selector.at("matchExpressions").each().stream().allMatch(expression -> expression(expression, labels));
    }

    private static boolean expression(Place expression, Map<String, String> labels) {
        String label = labels.get(expression.at("key").text());
        Set<String> values = expression.at("values").each().stream().map(Place::text).collect(Collectors.toSet());
        return switch (expression.at("operator").text()) {
            case "In" -> values.contains(label);
            case "NotIn" -> !values.contains(label);
            case "Exists" -> label != null;
            case "DoesNotExist" -> label == null;
            default -> false;
        };
    }
}
