package dev.pujiang.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A petitioner has been delivered a reply: what R-ECHO asks for.
 */
public record CaseNotified(String caseNumber, UUID replyId, UUID petitionerId, Medium medium,
        Instant deliveredAt) implements CaseEvent {

    /** How the reply reached the petitioner. */
    public enum Medium {
        PORTAL, LETTER, PHONE, IN_PERSON
    }

    @Override
    public String dataref() {
        return "/intake/cases/" + caseNumber;
    }
}
