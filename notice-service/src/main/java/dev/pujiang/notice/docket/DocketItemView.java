package dev.pujiang.notice.docket;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pujiang.events.Outcome;
import java.time.Instant;
import java.util.List;

/**
 * A case on a docket and how far it has come.
 *
 * @param persons how many people stand behind it
 * @param closedAt null while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocketItemView(String caseNumber, Place place, int persons, Instant registeredAt, Progress progress,
        List<ClaimView> claims, Instant closedAt) {

    public DocketItemView {
        claims = List.copyOf(claims);
    }

    public record Place(String code, String name) {}

    /** Of the whole case: as far as its slowest claim. */
    public enum Progress {
        REGISTERED, ASSIGNED, SIGNED, ACCEPTED, ANSWERED, CLOSED;

        static Progress of(List<ClaimView> claims, boolean closed) {
            if (closed) {
                return CLOSED;
            }
            return claims.stream().map(claim -> claim.state() == null ? REGISTERED : valueOf(claim.state().name()))
                    .min(Progress::compareTo).orElse(REGISTERED);
        }
    }

    /**
     * One request.
     *
     * @param state null while it is registered only
     * @param body the competent body, which stays responsible (R-NOT-A-SUBSTITUTE), or null
     * @param outcome null until it is answered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClaimView(int ordinal, String category, ClaimState state, BodyView body, Outcome outcome) {}

    public record BodyView(String code, String name) {}
}
