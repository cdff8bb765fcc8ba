package dev.pujiang.clock;

import java.time.LocalDate;

/**
 * A time that does not count, such as that of a hearing. By the switches of {@code cn-2022} it takes out of the term the days
 * after {@code from} up to and including {@code to}.
 *
 * @param from the day on which it begins
 * @param to the day on which it ends, null while it lasts
 */
public record Pause(LocalDate from, LocalDate to) {

    /** Whether it has not ended yet. */
    public boolean open() {
        return to == null;
    }
}
