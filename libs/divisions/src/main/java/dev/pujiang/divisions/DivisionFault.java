package dev.pujiang.divisions;

/**
 * What is wrong with one line of a division file.
 *
 * @param line number of the line, the header is line 1
 * @param value the offending value as it stands in the file
 */
public record DivisionFault(int line, Reason reason, String value) {

    /** Every reason for which a division file is refused. */
    public enum Reason {
        /** The first line does not name the columns. */
        HEADER,
        /** Fewer than three columns or more than seven. */
        COLUMNS,
        /** A code that is not 1 to 18 digits without a leading zero, or that continues a parent which is not there. */
        CODE,
        /** The same code on an earlier line. */
        DUPLICATE,
        /** Not one of the five levels. */
        LEVEL,
        /** A name that is empty, or holds a quote or a control character. */
        NAME,
        /** A division other than a province without a parent, or with one that is not in the file. */
        ORPHAN,
        /** A parent whose level does not stand above. */
        PARENT_LEVEL,
        /** Not a date of the form 2023-06-30, or no first day at all. */
        DATE,
        /** The validity ends before it begins. */
        VALIDITY,
        /** A successor that is not in the file, is the division itself, or stands beside a validity without an end. */
        SUCCESSOR,
        /** The file is not UTF-8, or a damaged gzip. */
        ENCODING
    }

    @Override
    public String toString() {
        return "line " + line + ": " + reason + " '" + value + "'";
    }
}
