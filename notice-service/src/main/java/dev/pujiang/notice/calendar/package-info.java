/** What everybody sees: the calendar of coming visits, and the page of a visit with its notices, their proofs and their chain. */
package dev.pujiang.notice.calendar;
