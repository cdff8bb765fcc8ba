package dev.pujiang.divisions;

/**
 * The five levels, highest first. The level of a division is data: municipalities, counties run by a province and cities without
 * counties make it impossible to derive from the length of a code.
 */
public enum DivisionLevel {

    PROVINCE, CITY, COUNTY, TOWNSHIP, VILLAGE;

    /** Whether this level stands above the other one; a level is not above itself. */
    public boolean isAbove(DivisionLevel other) {
        return ordinal() < other.ordinal();
    }
}
