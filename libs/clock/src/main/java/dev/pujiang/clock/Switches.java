package dev.pujiang.clock;

/**
 * How terms are counted: the switches of a policy under {@code policy.clocks} (R-CALENDAR, <b>policy</b>), with what
 * {@code cn-2022} sets.
 *
 * @param startDayCounts {@code start-day-counts}: the day of the start event is the first day of the term; false
 * @param rollOverDayOff {@code roll-over-day-off}: a term in calendar days whose last day is a day off ends on the next working
 *             day; true
 * @param makeUpDaysAreWorked {@code make-up-days-are-worked}: a weekend day that is worked on by the yearly plan is a working
 *             day; true
 * @param endOfLastDay {@code end-of-last-day}: a term ends with the end of its last day, else at the time of day of the start
 *             event; true
 * @param extensionBeforeRollOver {@code extension-before-roll-over}: an extension lengthens the term itself (60 → 90), else it
 *             runs from the day on which the term, rolled over, would have ended; true
 * @param pauseFirstDayCounts {@code pause-first-day-counts}: the day on which a pause begins is taken out of the term; false
 * @param pauseLastDayCounts {@code pause-last-day-counts}: the day on which a pause ends is taken out of the term; true
 */
public record Switches(boolean startDayCounts, boolean rollOverDayOff, boolean makeUpDaysAreWorked, boolean endOfLastDay,
        boolean extensionBeforeRollOver, boolean pauseFirstDayCounts, boolean pauseLastDayCounts) {}
