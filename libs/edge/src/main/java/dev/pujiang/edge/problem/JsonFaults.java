package dev.pujiang.edge.problem;

import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Map;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

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
