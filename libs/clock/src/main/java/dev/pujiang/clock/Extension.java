package dev.pujiang.clock;

import java.time.LocalDate;

/**
 * By how much a term is extended.
 *
 * @param days of the kind the term counts, 1 to what the policy allows (30 by {@code cn-2022})
 * @param on the day on which it was granted, null if that is not known
 */
public record Extension(int days, LocalDate on) {}
