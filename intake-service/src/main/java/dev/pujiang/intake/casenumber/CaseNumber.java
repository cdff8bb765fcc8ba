package dev.pujiang.intake.casenumber;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number a case bears for life, such as {@code 330726-26-00000123-4} (R-CODE): county, year, serial, check digit.
 *
 * @param county six digits; zeros stand where the place is above a county
 * @param year the last two digits of the year of registration
 * @param serial 1 to 99,999,999, given by the register; has gaps
 */
public record CaseNumber(String county, int year, int serial) {
    private static final Pattern COUNTY = Pattern.compile("\\d{6}");
    private static final int DIGITS = 17;
    private static final int MAX_SERIAL = 99_999_999;

    public CaseNumber {
        if (!COUNTY.matcher(county).matches() || year < 0 || year > 99 || serial < 1 || serial > MAX_SERIAL) {
            throw new IllegalArgumentException("not a case number");
        }
    }

    /**
     * Reads a number as people write it: spaces anywhere, hyphens missing or of any kind, full-width digits.
     *
     * @return empty if it has not 17 digits or its check digit does not fit
     */
    public static Optional<CaseNumber> parse(String text) {
        String digits = text == null ? "" : digits(text);
        if (digits.length() != DIGITS || CheckDigit.of(digits.substring(0, DIGITS - 1)) != digits.charAt(DIGITS - 1)
                || Integer.parseInt(digits.substring(8, 16)) == 0) {
            return Optional.empty();
        }
        return Optional.of(new CaseNumber(digits.substring(0, 6), Integer.parseInt(digits.substring(6, 8)),
                Integer.parseInt(digits.substring(8, 16))));
    }

    /** The digits of the text, or nothing if it holds anything but digits, spaces and hyphens. */
    private static String digits(String text) {
        var digits = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            if (character >= '0' && character <= '9') {
                digits.append((char) character);
            } else if (character >= '０' && character <= '９') {
                digits.append((char) ('0' + character - '０'));
            } else if (!Character.isWhitespace(character) && !Character.isSpaceChar(character) && !isHyphen(character)) {
                return "";
            }
        }
        return digits.toString();
    }

    private static boolean isHyphen(int character) {
        return Character.getType(character) == Character.DASH_PUNCTUATION || character == '−' || character == 'ー';
    }

    @Override
    public String toString() {
        String payload = String.format(Locale.ROOT, "%s%02d%08d", county, year, serial);
        return payload.substring(0, 6) + "-" + payload.substring(6, 8) + "-" + payload.substring(8) + "-"
                + CheckDigit.of(payload);
    }
}
