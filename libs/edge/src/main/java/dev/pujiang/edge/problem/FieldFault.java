package dev.pujiang.edge.problem;

import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with one field.
 *
 * @param field its JSON path as the client wrote it ({@code claims[0].category}), or the name of a parameter or header;
 *        {@code $} is the whole body
 * @param code stable, kebab-case; its text is {@code field.<code>} in the bundle
 * @param arguments values for the placeholders of that text
 */
public record FieldFault(String field, String code, Map<String, Object> arguments) {
    private static final String WORDING = "wording";

    public FieldFault {
        arguments = Map.copyOf(arguments);
    }

    /** A fault that comes with its own words; no bundle is asked. */
    public static FieldFault worded(String field, String code, Wording wording) {
        return new FieldFault(field, code, Map.of(WORDING, wording));
    }

    Optional<Wording> wording() {
        return arguments.get(WORDING) instanceof Wording wording ? Optional.of(wording) : Optional.empty();
    }
}
