package dev.pujiang.events;

/** A right was not used within its term and is gone: to object to an assignment, to ask for a review. No duty was breached. */
public record DeadlineLapsed(String caseNumber, Term term) implements DeadlineEvent {}
