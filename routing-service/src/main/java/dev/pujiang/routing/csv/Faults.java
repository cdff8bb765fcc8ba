package dev.pujiang.routing.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every fault of one import, collected until all files have been looked at. */
public final class Faults {

    public static final String WHOLE_LINE = "*";

    private final List<LineFault> found = new ArrayList<>();

    public void add(String file, long line, String column, String code, Object... arguments) {
        Map<String, Object> numbered = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            numbered.put(Integer.toString(i), arguments[i]);
        }
        found.add(new LineFault(file, line, column, code, numbered));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether the file could not be read at all, so that what it should hold is not to be missed. */
    public boolean unreadable(CsvFile file) {
        return found.stream().anyMatch(fault -> fault.line() == 1 && fault.file().equals(file.name()));
    }

    /** By file and line, as somebody mends them. */
    public List<LineFault> list() {
        return found.stream().sorted(Comparator.comparing(LineFault::file).thenComparingLong(LineFault::line)).toList();
    }
}
