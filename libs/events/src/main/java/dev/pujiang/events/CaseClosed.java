package dev.pujiang.events;

import java.time.Instant;

/**
 * R-ECHO and R-RESULT hold and the case is closed.
 */
public record CaseClosed(String caseNumber, Instant closedAt) implements ReplyEvent {

    @Override
    public String dataref() {
        return "/feedback/cases/" + caseNumber;
    }
}
