package dev.pujiang.clock;

import java.util.Optional;

/**
 * How long a term is (R-CLOCKS).
 *
 * @param name {@code handle}, {@code object}, …
 * @param days length of the term, 1 to 366
 * @param startEvent what it runs from, {@code acceptance}; in words by {@link ClockWords}
 * @param extension the rule that says by how many days it may be extended, once; null if it may not
 * @param zh its Chinese name if the policy gives one, else null: statutory rules have theirs in {@link ClockWords}
 * @param en its English name if the policy gives one, else null
 */
public record Rule(String name, int days, DayUnit unit, String startEvent, String extension, String zh, String en) {

    /** The rule that says how many days an extension may have at most. */
    public Optional<String> extendedBy() {
        return Optional.ofNullable(extension);
    }
}
