/**
 * Notices: when they are due, what they say, how they hang together and where they were published (R-T10, R-T3, R-SUPERSEDE,
 * R-NOTICE-FIELDS). Knows receptions by their id only.
 */
package dev.pujiang.notice.announcement;
