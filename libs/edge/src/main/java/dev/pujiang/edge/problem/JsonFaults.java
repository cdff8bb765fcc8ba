package dev.pujiang.edge.problem;

import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;

/** What Jackson has against a document, as a field and a stable code. */
final class JsonFaults {

    private JsonFaults() {}

    static FieldFault of(JsonMappingException fault) {
        String field = path(fault);
        if (fault.getCause() instanceof InputCoercionException) {
            return fault(field, "out-of-range");
        }
        return switch (fault) {
            case PropertyBindingException unknown -> fault(field, "unknown-field");
            case InvalidNullException absent -> fault(field, "not-null");
            case InvalidFormatException format when format.getTargetType() != null && format.getTargetType().isEnum() ->
                new FieldFault(
                        field, "unknown-value", Map.of("allowed", Arrays.stream(format.getTargetType().getEnumConstants())
                                .map(Object::toString).toArray()));
            case InvalidFormatException format when format.getTargetType() != null
                    && Temporal.class.isAssignableFrom(format.getTargetType()) && format.getValue() instanceof String ->
                fault(field,
                        "invalid-time");
            case ValueInstantiationException value -> valueFault(field, value);
            case MismatchedInputException mismatch when nullForPrimitive(mismatch) -> fault(field, "not-null");
            default -> fault(field, "wrong-type");
        };
    }

    /** A record that checks itself may say by a {@link Problem} what is wrong with it; anything else is just invalid. */
    private static FieldFault valueFault(String field, ValueInstantiationException value) {
        if (value.getCause() instanceof Problem problem && !problem.faults().isEmpty()) {
            var inner = problem.faults().getFirst();
            return new FieldFault(field, inner.code(), inner.arguments());
        }
        return fault(field, "invalid");
    }

    /** Jackson tells this apart by its message only. */
    private static boolean nullForPrimitive(MismatchedInputException e) {
        return e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("Cannot map `null` into type");
    }

    static boolean outOfRange(Throwable cause) {
        return cause instanceof InputCoercionException;
    }

    static boolean trailing(JsonMappingException e) {
        return e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("Trailing token");
    }

    static boolean empty(JsonMappingException e) {
        return e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("No content");
    }

    /** A value with which the document can be read on where a primitive was asked for. */
    static Optional<JsonNode> fitting(JsonMappingException fault) {
        Class<?> wanted = switch (fault) {
            case MismatchedInputException mismatch -> mismatch.getTargetType();
            case JsonMappingException other when other.getCause() instanceof InputCoercionException number ->
                number.getTargetType();
            default -> null;
        };
        if (wanted == null || !wanted.isPrimitive()) {
            return Optional.empty();
        }
        return Optional.of(wanted == boolean.class ? BooleanNode.FALSE : IntNode.valueOf(0));
    }

    private static String path(JsonMappingException fault) {
        var path = new StringBuilder();
        for (JsonMappingException.Reference step : fault.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "$" : path.toString();
    }

    private static FieldFault fault(String field, String code) {
        return new FieldFault(field, code, Map.of());
    }
}
