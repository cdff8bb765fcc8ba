package dev.pujiang.clock;

/**
 * What is wrong with one field of what a term was asked for with.
 *
 * @param field {@code rule}, {@code start}, {@code division}, {@code pauses[0].from}, {@code pauses[0].to}, {@code
 *             extensionDays} or {@code extendedOn}
 * @param value the offending value, may be empty
 * @param limit what would have been allowed, may be empty
 */
public record FieldFault(String field, Code code, String value, String limit) {

    /** Every reason for which a request is refused. Texts for people: {@link ClockWords#fault(FieldFault)}. */
    public enum Code {
        /** Must be there and is not. */
        MISSING,
        /** No such rule in the policy. */
        UNKNOWN_RULE,
        /** No such division. */
        UNKNOWN_DIVISION,
        /** A day before the first or after the last that policy and calendar cover. */
        DAY_OUT_OF_RANGE,
        /** A pause that ends before it begins. */
        PAUSE_REVERSED,
        /** A pause that begins before another one has ended. */
        PAUSES_OVERLAP,
        /** A pause that begins before the start event. */
        PAUSE_BEFORE_START,
        /** A clock is to be paused when nothing of its term is left. */
        PAUSE_AFTER_END,
        /** A clock is to be paused that is paused. */
        ALREADY_PAUSED,
        /** A clock is to be resumed that is not paused. */
        NOT_PAUSED,
        /** The rule knows no extension. */
        NOT_EXTENDABLE,
        /** An extension by no day or fewer. */
        EXTENSION_TOO_SHORT,
        /** An extension by more days than the policy allows. */
        EXTENSION_TOO_LONG,
        /** An extension given after the term had ended. */
        EXTENSION_AFTER_END,
        /** An extension given before the start event. */
        EXTENSION_BEFORE_START,
        /** The second extension of a term. */
        SECOND_EXTENSION
    }

    @Override
    public String toString() {
        return field + " " + code + " '" + value + "'" + (limit.isEmpty() ? "" : " (" + limit + ")");
    }
}
