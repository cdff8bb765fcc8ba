package dev.pujiang.events;

/**
 * A term ends soon (R-ESCALATE): a reminder to whose duty or right it is.
 *
 * @param remainingDays days left of the kind the term counts, 0 on its last day
 */
public record DeadlineDueSoon(String caseNumber, Term term, long remainingDays) implements DeadlineEvent {}
