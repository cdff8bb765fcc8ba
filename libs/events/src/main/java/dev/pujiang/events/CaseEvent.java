package dev.pujiang.events;

/** What intake says, on {@code pujiang.cases}. */
public sealed interface CaseEvent extends Event permits CaseRegistered, CaseNotified {

    String caseNumber();

    @Override
    default String subject() {
        return caseNumber();
    }
}
