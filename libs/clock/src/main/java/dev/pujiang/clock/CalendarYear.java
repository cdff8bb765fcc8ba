package dev.pujiang.clock;

/**
 * A year of a calendar that a derivation leans on (R-EXPLAIN).
 *
 * @param division whose calendar it is, null for that of the whole country
 * @param version of the published plan, from 1; 0 if the year is not published yet and only its weekends are known
 */
public record CalendarYear(String division, int year, int version) {

    /** Whether the year's plan is not published yet, so that days may still change. */
    public boolean provisional() {
        return version == 0;
    }
}
