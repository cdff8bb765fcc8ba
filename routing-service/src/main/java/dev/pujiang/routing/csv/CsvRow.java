package dev.pujiang.routing.csv;

import dev.pujiang.edge.problem.CleanText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line, read column by column. What is missing or cannot be read is noted as a fault and comes back as null, so that the
 * rest of the line is looked at as well.
 */
public final class CsvRow {

    private static final CleanText.Validator CLEAN = new CleanText.Validator();

    private final String file;
    private final long line;
    private final List<String> header;
    private final List<String> values;
    private final Faults faults;

    CsvRow(String file, long line, List<String> header, List<String> values, Faults faults) {
        this.file = file;
        this.line = line;
        this.header = header;
        this.values = values;
        this.faults = faults;
    }

    public long line() {
        return line;
    }

    public void fault(String column, String code, Object... arguments) {
        faults.add(file, line, column, code, arguments);
    }

    /** A text that must be there. */
    public String text(String column, int maxLength) {
        String value = optionalText(column, maxLength);
        if (value == null && raw(column).isEmpty()) {
            fault(column, "missing");
        }
        return value;
    }

    /** A text, or null where the column is empty. */
    public String optionalText(String column, int maxLength) {
        String value = raw(column);
        if (value.isEmpty()) {
            return null;
        }
        if (!CLEAN.isValid(value, null) || value.chars().anyMatch(Character::isISOControl)) {
            fault(column, "control-character");
            return null;
        }
        if (value.length() > maxLength) {
            fault(column, "too-long", maxLength);
            return null;
        }
        if (!value.equals(value.strip())) {
            fault(column, "blanks-around");
            return null;
        }
        return value;
    }

    /** A text of this form that must be there. */
    public String code(String column, Pattern form) {
        String value = text(column, 64);
        return formed(column, value, form);
    }

    public String optionalCode(String column, Pattern form) {
        return formed(column, optionalText(column, 64), form);
    }

    private String formed(String column, String value, Pattern form) {
        if (value != null && !form.matcher(value).matches()) {
            fault(column, "malformed-code", value);
            return null;
        }
        return value;
    }

    public LocalDate date(String column) {
        String value = text(column, 10);
        return value == null ? null : parsed(column, value);
    }

    public LocalDate optionalDate(String column) {
        String value = optionalText(column, 10);
        return value == null ? null : parsed(column, value);
    }

    private LocalDate parsed(String column, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            fault(column, "malformed-date", value);
            return null;
        }
    }

    /** Notes a fault if the last day is before the first. */
    public void checkOrder(String lastColumn, LocalDate first, LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) {
            fault(lastColumn, "ends-before-begins", first, last);
        }
    }

    public <E extends Enum<E>> E oneOf(String column, Class<E> choices) {
        return chosen(column, text(column, 64), choices);
    }

    public <E extends Enum<E>> E optionalOneOf(String column, Class<E> choices) {
        return chosen(column, optionalText(column, 64), choices);
    }

    private <E extends Enum<E>> E chosen(String column, String value, Class<E> choices) {
        if (value == null) {
            return null;
        }
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(value)) {
                return choice;
            }
        }
        fault(column, "unknown-choice", value,
                Stream.of(choices.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
        return null;
    }

    /** A whole number, 0 where the column is empty. */
    public int number(String column) {
        String value = optionalText(column, 9);
        try {
            return value == null ? 0 : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            fault(column, "malformed-number", value);
            return 0;
        }
    }

    /** {@code true} or {@code false}, nothing else. */
    public boolean flag(String column) {
        String value = text(column, 5);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            fault(column, "unknown-choice", value, "true, false");
        }
        return "true".equals(value);
    }

    private String raw(String column) {
        return values.get(header.indexOf(column));
    }
}
