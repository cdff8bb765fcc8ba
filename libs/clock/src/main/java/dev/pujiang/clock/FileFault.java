package dev.pujiang.clock;

/**
 * What is wrong with one place of a policy or calendar file.
 *
 * @param file name of the file as its reader gave it
 * @param line from 1; 0 if the fault has no place in a file
 * @param column from 1; 0 if the fault has no place in a file
 * @param key the whole key, {@code policy.clocks.rules.handle.days}
 * @param value the offending value as it stands in the file, may be empty
 */
public record FileFault(String file, int line, int column, String key, Code code, String value) {

    /** Every reason for which a file is refused. Texts for people: {@link ClockWords#fault(FileFault)}. */
    public enum Code {
        /** Not YAML. */
        NOT_YAML,
        /** A key that stands there twice. */
        DUPLICATE_KEY,
        /** A key that must be there and is not. */
        MISSING_KEY,
        /** A key that means nothing here; nothing is ignored silently. */
        UNKNOWN_KEY,
        /** A number, date, switch, text, list or mapping was expected. */
        WRONG_TYPE,
        /** A number or a date outside of what makes sense. */
        OUT_OF_RANGE,
        /** A word that is none of the known ones. */
        UNKNOWN_VALUE,
        /** Two policy files with the same config_ordinal: which lies over which is open. */
        SAME_ORDINAL,
        /** Two settings that cannot hold together. */
        CONTRADICTION,
        /** A rule that may be extended by a rule which is not there. */
        UNKNOWN_EXTENSION,
        /** An extension in other days than the term it extends. */
        EXTENSION_UNIT,
        /** An extension that may be extended itself. */
        EXTENSION_OF_EXTENSION,
        /** A period that ends before it begins. */
        REVERSED,
        /** A year is missing between two years. */
        GAP,
        /** A year without any day off. */
        EMPTY_YEAR,
        /** A day that stands there twice, be it as day off or as working day. */
        DAY_TWICE,
        /** A day that does not lie in its year. */
        OUTSIDE_YEAR,
        /** A make-up working day that would have been a working day anyway. */
        NOT_ON_WEEKEND,
        /** A year that is there already in this version or a later one. */
        STALE_VERSION,
        /** A plan for another calendar, or with another weekend. */
        OTHER_CALENDAR,
        /** A calendar of a division that does not exist. */
        UNKNOWN_DIVISION
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " " + key + " " + code + " '" + value + "'";
    }
}
