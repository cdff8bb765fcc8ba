package dev.pujiang.events;

import java.time.Instant;

/**
 * A duty was not done within its term (R-ESCALATE); told once.
 *
 * @param told the body that is told: the superior of the late one; null if there is none above it
 * @param recordedAt when it was found; the breach itself happened at {@link Term#dueAt()}
 */
public record DeadlineBreached(String caseNumber, Term term, String told, Instant recordedAt) implements DeadlineEvent {}
