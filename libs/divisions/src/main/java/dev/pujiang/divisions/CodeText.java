package dev.pujiang.divisions;

/** Codes as numbers and as text. */
final class CodeText {

    static final long NOT_A_CODE = -1;
    private static final int MOST_DIGITS = 18;

    private CodeText() {}

    /** The number of a code, which begins with no zero; else {@link #NOT_A_CODE}. */
    static long parse(String text) {
        return text == null || text.startsWith("0") ? NOT_A_CODE : parseDigits(text);
    }

    /** The value of 1 to 18 ASCII digits, else {@link #NOT_A_CODE}. */
    static long parseDigits(String text) {
        int length = text.length();
        if (length == 0 || length > MOST_DIGITS) {
            return NOT_A_CODE;
        }
        long code = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NOT_A_CODE;
            }
            code = code * 10 + digit;
        }
        return code;
    }

    static String of(long code) {
        return Long.toString(code);
    }
}
