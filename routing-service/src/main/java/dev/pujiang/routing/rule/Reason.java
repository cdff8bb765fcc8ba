package dev.pujiang.routing.rule;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One reason of a decision, kept with the assignment for as long as it exists.
 *
 * @param code its text is {@code reason.<code>} in the page bundle
 * @param parameters what fills the text: codes, and for a rule its own words of that day as {@code zh} and {@code en}
 */
@RegisterForReflection
public record Reason(String code, Map<String, String> parameters) {

    /** This rule decided. */
    static final String RULE = "rule";
    /** No rule fits. */
    static final String NO_RULE = "no-rule";
    /** The lowest level that can decide. */
    static final String LEVEL = "level";
    /** The body does not exist at that level; one above it does. */
    static final String UPWARD = "upward";
    /** An accusation goes above the place accused. */
    static final String ABOVE_ACCUSED = "above-accused";
    /** These rules fit as well but are less specific. */
    static final String LESS_SPECIFIC = "less-specific";
    /** This rule fits but its body exists neither there nor above. */
    static final String BODY_ABSENT = "body-absent";
    /** Taken by the petition office of the place or the nearest above. */
    static final String PETITION_OFFICE = "petition-office";
    /** Taken by discipline inspection because it is an accusation. */
    static final String DISCIPLINE = "discipline";
    /** Neither rule nor petition office: the body of last resort. */
    static final String LAST_RESORT = "last-resort";
    static final String UNKNOWN_PLACE = "unknown-place";

    public Reason {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    static Reason of(String code) {
        return new Reason(code, Map.of());
    }

    static Reason of(String code, String name, String value) {
        return new Reason(code, Map.of(name, value));
    }

    static Reason of(String code, String name1, String value1, String name2, String value2) {
        return new Reason(code, Map.of(name1, value1, name2, value2));
    }
}
