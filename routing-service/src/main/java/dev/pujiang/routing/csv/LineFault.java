package dev.pujiang.routing.csv;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is wrong in one place of a file.
 *
 * @param line counts from 1, the line of column names included
 * @param column {@code *} is the whole line
 * @param code stable; its text is {@code field.<code>} in the bundle of problems
 */
public record LineFault(String file, long line, String column, String code, Map<String, Object> arguments) {

    public LineFault {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    /** Where it is, in one word: {@code bodies.csv:12:superior}. */
    public String location() {
        return file + ":" + line + ":" + column;
    }

    @Override
    public String toString() {
        return location() + " " + code + (arguments.isEmpty() ? "" : " " + arguments);
    }
}
