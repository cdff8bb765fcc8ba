package dev.pujiang.edge.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.pujiang.edge.problem.FieldError;
import dev.pujiang.edge.problem.FieldFault;
import dev.pujiang.edge.time.ShanghaiTime;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;

/**
 * What somebody entered, and what is wrong with it, so that the page can be shown again as it was. Inputs are named by the JSON path
 * of the command they fill ({@code claims[0].category}): then the same validation speaks to programs and to people.
 * <p>
 * The reading methods give null for an empty input and note a fault for one that cannot be read.
 */
@TemplateData
public final class Form {
    private final Map<String, List<String>> entered;
    private final List<FieldFault> unreadable = new ArrayList<>();
    private final List<FieldError> errors;
    private final Map<String, String> labels;
    private final String refusal;

    private Form(Map<String, List<String>> entered, List<FieldError> errors, Map<String, String> labels, String refusal) {
        this.entered = entered;
        this.labels = labels;
        this.errors = List.copyOf(errors);
        this.refusal = refusal;
    }

    public static Form empty() {
        return new Form(new LinkedHashMap<>(), List.of(), Map.of(), null);
    }

    public static Form of(MultivaluedMap<String, String> entered) {
        var values = new LinkedHashMap<String, List<String>>();
        entered.forEach((name, list) -> values.put(name, List.copyOf(list)));
        return new Form(values, List.of(), Map.of(), null);
    }

    /** The same with an input filled beforehand. */
    public Form with(String name, Object value) {
        var filled = new LinkedHashMap<>(entered);
        filled.put(name, value == null ? List.of() : List.of(value.toString()));
        return new Form(filled, errors, labels, refusal);
    }

    /** The same, refused: its errors in the order of the inputs; {@code refusal} says why if no single field is at fault. */
    Form refused(List<FieldError> errors, Map<String, String> labels, String refusal) {
        var order = List.copyOf(entered.keySet());
        var sorted = errors.stream().sorted(Comparator.comparingInt(error -> position(order, error.field()))).toList();
        return new Form(entered, sorted, labels, refusal);
    }

    private static int position(List<String> order, String field) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).equals(field) || order.get(i).startsWith(field + "-")) {
                return i;
            }
        }
        return order.size();
    }

    /** The text entered, trimmed; null if there is none. */
    public String text(String name) {
        String value = value(name).strip();
        return value.isEmpty() ? null : value;
    }

    public Integer number(String name) {
        return read(name, "wrong-type", Integer::valueOf);
    }

    public <E extends Enum<E>> E choice(String name, Class<E> choices) {
        return read(name, "invalid", value -> Enum.valueOf(choices, value));
    }

    /** A date from the three inputs of the tag {@code dateField}. */
    public LocalDate date(String name) {
        if (text(name + "-year") == null && text(name + "-month") == null && text(name + "-day") == null) {
            return null;
        }
        try {
            return LocalDate.of(Integer.parseInt(value(name + "-year").strip()),
                    Integer.parseInt(value(name + "-month").strip()),
                    Integer.parseInt(value(name + "-day").strip()));
        } catch (DateTimeException | NumberFormatException e) {
            unreadable.add(new FieldFault(name, "invalid-time", Map.of()));
            return null;
        }
    }

    /** An instant from one {@code datetime-local} input, in the country's time. */
    public Instant instant(String name) {
        return read(name, "invalid-time", value -> LocalDateTime.parse(value).atZone(ShanghaiTime.ZONE).toInstant());
    }

    public boolean checked(String name) {
        return text(name) != null;
    }

    /** How many entries a repeated group has: the highest index of {@code name[i]…} that is filled, plus one. */
    public int count(String name) {
        int count = 0;
        for (String input : entered.keySet()) {
            if (input.startsWith(name + "[") && text(input) != null) {
                count = Math.max(count, index(input, name.length() + 1) + 1);
            }
        }
        return Math.min(count, entered.size());
    }

    /** For templates: what was entered, never null. */
    public String value(String name) {
        return entered.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    public boolean has(String name, Object value) {
        return value != null && entered.getOrDefault(name, List.of()).contains(value.toString());
    }

    /** What is wrong with an input; null if nothing is. */
    public String error(String name) {
        return errors.stream().filter(error -> error.field().equals(name)).map(FieldError::message).findFirst().orElse(null);
    }

    /** What the page calls an input; null if it does not say. */
    public String label(String name) {
        return labels.get(name);
    }

    public List<FieldError> getErrors() {
        return errors;
    }

    public String getRefusal() {
        return refusal;
    }

    public boolean isRefused() {
        return refusal != null || !errors.isEmpty();
    }

    /** The id of an input, to which its label and the error summary point. */
    public String id(String name) {
        return name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }

    List<FieldFault> unreadable() {
        return unreadable;
    }

    private <T> T read(String name, String code, Function<String, T> reading) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            unreadable.add(new FieldFault(name, code, Map.of()));
            return null;
        }
    }

    private static int index(String input, int from) {
        try {
            return Math.clamp(Integer.parseInt(input.substring(from, Math.max(from, input.indexOf(']', from)))), 0, 1000);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
