package dev.pujiang.intake.casenumber;

/**
 * ISO 7064 MOD 11,10: one decimal digit that gives away every single wrong digit and nearly every swap of two neighbours.
 */
final class CheckDigit {

    private CheckDigit() {}

    static char of(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }
}
