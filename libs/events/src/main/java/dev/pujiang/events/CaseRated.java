package dev.pujiang.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A petitioner has rated the receiving office and the handling body, separately (R-RATE).
 *
 * @param office 1 (very dissatisfied) to 5 (very satisfied)
 * @param body 1 to 5
 */
public record CaseRated(String caseNumber, UUID petitionerId, int office, int body, Instant ratedAt) implements ReplyEvent {

    @Override
    public String dataref() {
        return "/feedback/cases/" + caseNumber;
    }
}
