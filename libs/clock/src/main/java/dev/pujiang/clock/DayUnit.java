package dev.pujiang.clock;

/** What a term is counted in (R-CALENDAR). */
public enum DayUnit {

    /** Every day of the calendar. */
    CALENDAR,
    /** Days that are worked on by the official calendar, make-up working days included. */
    WORKING
}
