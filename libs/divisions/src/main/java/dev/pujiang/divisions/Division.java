package dev.pujiang.divisions;

import java.time.LocalDate;

/**
 * One administrative division.
 *
 * @param code the published natural code (province 2 digits, city 4, county 6, township 9, village 12); the identity
 * @param parent code of the division directly above, null for a province
 * @param validFrom first day from which the division is known to exist
 * @param validTo last day, null while it exists
 * @param successor code of the division that took its place, null if there is none
 */
public record Division(String code, DivisionLevel level, String name, String parent, LocalDate validFrom, LocalDate validTo,
        String successor) {

    /** Whether the division exists on that day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
