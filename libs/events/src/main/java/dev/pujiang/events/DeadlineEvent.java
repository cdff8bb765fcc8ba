package dev.pujiang.events;

/** What becomes of a term; told by the service that keeps its clock, on the topic of that service. */
public sealed interface DeadlineEvent extends AssignmentEvent, ReplyEvent
        permits DeadlineDueSoon, DeadlineBreached, DeadlineEscalated, DeadlineLapsed, DeadlineRecomputed,
        DeadlineRetracted {

    Term term();

    @Override
    default String subject() {
        return caseNumber();
    }

    @Override
    default String dataref() {
        return term().clock();
    }
}
