/** The statutory clocks that run for the matters of one service: kept as rows, swept when due, escalated, recomputed. */
package dev.pujiang.deadlines;
