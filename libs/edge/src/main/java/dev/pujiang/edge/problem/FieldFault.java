package dev.pujiang.edge.problem;

import java.util.Map;

/**
 * What is wrong with one field.
 *
 * @param field its JSON path as the client wrote it ({@code claims[0].category}), or the name of a parameter or header;
 *        {@code $} is the whole body
 * @param code stable, kebab-case; its text is {@code field.<code>} in the bundle
 * @param arguments values for the placeholders of that text
 */
public record FieldFault(String field, String code, Map<String, Object> arguments) {

    public FieldFault {
        arguments = Map.copyOf(arguments);
    }
}
