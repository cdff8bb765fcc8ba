package dev.pujiang.intake.cases;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The secret that opens the tracking page of one petitioner: ten characters, 50 random bits, without letters that look like digits
 * (I, L, O) and without U. Read back leniently: small letters, spaces, hyphens and the letters that were left out.
 */
public record QueryCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;

    static QueryCode random() {
        var code = new StringBuilder(LENGTH);
        byte[] random = new byte[LENGTH];
        // not a constant: an executable would be built with it, and with its seed
        new SecureRandom().nextBytes(random);
        for (byte b : random) {
            code.append(ALPHABET.charAt(b & 31));
        }
        return new QueryCode(code.toString());
    }

    /** Empty if it cannot be a code. */
    public static Optional<QueryCode> parse(String text) {
        var code = new StringBuilder();
        for (char character : (text == null ? "" : text.toUpperCase(Locale.ROOT)).toCharArray()) {
            char read = meant(character);
            if (ALPHABET.indexOf(read) >= 0) {
                code.append(read);
            } else if (!Character.isSpaceChar(read) && !Character.isWhitespace(read)
                    && Character.getType(read) != Character.DASH_PUNCTUATION) {
                return Optional.empty();
            }
        }
        return code.length() == LENGTH ? Optional.of(new QueryCode(code.toString())) : Optional.empty();
    }

    private static char meant(char character) {
        char narrow = character >= '！' && character <= '～' ? (char) (character - '！' + '!') : character;
        return switch (Character.toUpperCase(narrow)) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> Character.toUpperCase(narrow);
        };
    }

    @Override
    public String toString() {
        return "QueryCode[redacted]";
    }
}
