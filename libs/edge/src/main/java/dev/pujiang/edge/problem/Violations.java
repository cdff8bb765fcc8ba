package dev.pujiang.edge.problem;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/**
 * Bean Validation's violations as field faults. The code is the constraint's name in kebab case ({@code @NotBlank} is
 * {@code not-blank}), unless its message is {@code "{some-code}"}: then that is the code.
 */
public final class Violations {
    private static final Pattern CODE = Pattern.compile("\\{([a-z][a-z0-9-]*)}");
    private static final Set<String> ATTRIBUTES_OF_ALL = Set.of("groups", "payload", "message");

    private Violations() {}

    /** The faults of a validated object, ordered by field and code. */
    public static List<FieldFault> of(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream().map(Violations::fault)
                .sorted(Comparator.comparing(FieldFault::field).thenComparing(FieldFault::code)).toList();
    }

    /** Whether what a resource returned is at fault, not what it was sent. */
    static boolean ofReturnValue(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private static FieldFault fault(ConstraintViolation<?> violation) {
        return new FieldFault(field(violation), code(violation), arguments(violation));
    }

    private static String code(ConstraintViolation<?> violation) {
        var own = CODE.matcher(violation.getMessageTemplate());
        if (own.matches()) {
            return own.group(1);
        }
        return violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName()
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> arguments(ConstraintViolation<?> violation) {
        var arguments = new HashMap<>(violation.getConstraintDescriptor().getAttributes());
        arguments.keySet().removeAll(ATTRIBUTES_OF_ALL);
        arguments.values().removeIf(Objects::isNull);
        return arguments;
    }

    private static String field(ConstraintViolation<?> violation) {
        var field = new StringBuilder();
        Path.MethodNode method = null;
        String parameter = null;
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD -> method = node.as(Path.MethodNode.class);
                case PARAMETER -> parameter = RequestParameters.name(violation.getRootBeanClass(), method,
                        node.as(Path.ParameterNode.class));
                default -> append(field, node);
            }
        }
        if (field.isEmpty()) {
            return parameter == null || parameter.isEmpty() ? "$" : parameter;
        }
        return field.toString();
    }

    private static void append(StringBuilder field, Path.Node node) {
        if (node.isInIterable()) {
            if (node.getIndex() != null) {
                field.append('[').append(node.getIndex()).append(']');
            } else if (node.getKey() != null) {
                field.append(field.isEmpty() ? "" : ".").append(node.getKey());
            }
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            field.append(field.isEmpty() ? "" : ".").append(node.getName());
        }
    }
}
