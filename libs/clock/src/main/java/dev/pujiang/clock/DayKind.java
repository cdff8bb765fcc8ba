package dev.pujiang.clock;

/** What the calendar says about a day (R-CALENDAR). */
public enum DayKind {

    /** A day of the week on which work is done. */
    WORKING,
    /** A day of the weekend. */
    WEEKEND,
    /** Off by the yearly plan, a weekend day within a holiday included. */
    HOLIDAY,
    /** A day of the weekend that is worked on by the yearly plan, in exchange for a day off (调休). */
    MAKE_UP
}
