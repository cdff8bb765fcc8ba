/**
 * Statutory terms: when they end, and why (R-CLOCKS, R-CALENDAR, R-EXPLAIN).
 *
 * <p>
 * {@link dev.pujiang.clock.Clocks} puts a {@link dev.pujiang.clock.ClockPolicy} and a {@link dev.pujiang.clock.WorkCalendar}
 * together. Everything here is immutable, safe to share between threads, reads no clock of the machine and knows no framework.
 */
package dev.pujiang.clock;
