package dev.pujiang.events;

import java.time.Instant;

/**
 * A breach that was told was none: the duty had been done in time, but the news of it came after the end of the term.
 *
 * @param doneAt when the duty was done, before {@link Term#dueAt()}
 */
public record DeadlineRetracted(String caseNumber, Term term, Instant doneAt) implements DeadlineEvent {}
