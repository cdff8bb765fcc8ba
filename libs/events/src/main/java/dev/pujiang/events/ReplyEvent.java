package dev.pujiang.events;

/** What feedback says, on {@code pujiang.replies}. */
public sealed interface ReplyEvent extends Event permits ReplyIssued, CaseRated, CaseClosed, DeadlineEvent {

    String caseNumber();

    @Override
    default String subject() {
        return caseNumber();
    }
}
