package dev.pujiang.intake.places;

import java.util.Optional;

import dev.pujiang.divisions.DivisionLevel;

/**
 * Where a matter belongs.
 *
 * @param code natural code of the division
 * @param path codes from the province down to the place, joined by slashes
 * @param county code of the county it is or lies in, null above counties
 */
public record Place(String code, DivisionLevel level, String name, String path, String county) {

    /** Six digits for case numbers: the county, or what is above it filled up with zeros. */
    public String countyDigits() {
        return Optional.ofNullable(county).map(Place::six).orElseGet(() -> six(code));
    }

    private static String six(String code) {
        return (code + "000000").substring(0, 6);
    }
}
