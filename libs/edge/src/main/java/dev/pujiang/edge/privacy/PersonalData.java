package dev.pujiang.edge.privacy;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.pujiang.edge.problem.Problem;
import dev.pujiang.edge.problem.ProblemType;

/**
 * Keeps phone and identity numbers out of texts: they live in intake alone (R-PRIVACY). Recognises mainland mobile numbers and
 * 18-digit identity numbers with a real date and a right check digit, also in full-width digits or written in groups.
 */
public final class PersonalData {

    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)");
    private static final Pattern IDENTITY = Pattern.compile(
            "(?<![0-9A-Za-z])[1-9]\\d{5}[ -]?(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[ -]?\\d{3}[0-9Xx](?![0-9A-Za-z])");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private PersonalData() {}

    /** What was found, as the code of a field error. */
    public enum Found {
        PHONE_NUMBER, IDENTITY_NUMBER;

        String code() {
            return name().toLowerCase().replace('_', '-');
        }
    }

    /**
     * Refuses if there is any, naming every text at fault.
     *
     * @param type the refusal of the service, usually its 422 {@code personal-data-in-text}
     * @param texts by the name of the field; null is no text
     * @param caseNumber may be cited although it is long and of digits
     */
    public static void refuse(ProblemType type, Map<String, String> texts, String caseNumber) {
        Map<String, Found> found = new LinkedHashMap<>();
        texts.forEach((field, text) -> {
            Found personal = find(text == null ? "" : text.replace(caseNumber, ""));
            if (personal != null) {
                found.put(field, personal);
            }
        });
        if (!found.isEmpty()) {
            Problem problem = Problem.of(type);
            found.forEach((field, personal) -> problem.field(field, personal.code()));
            throw problem;
        }
    }

    /** The first kind of number found in a text, or null. */
    static Found find(String text) {
        String digits = Normalizer.normalize(text, Normalizer.Form.NFKC);
        Matcher identity = IDENTITY.matcher(digits);
        while (identity.find()) {
            if (isChecked(identity.group().replaceAll("[ -]", ""))) {
                return Found.IDENTITY_NUMBER;
            }
        }
        return MOBILE.matcher(digits).find() ? Found.PHONE_NUMBER : null;
    }

    /** GB 11643: the last character follows from the seventeen before it, modulo 11. */
    private static boolean isChecked(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }
}
