package dev.pujiang.notice.reception;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pujiang.events.ReceptionAnnounced.Mode;
import dev.pujiang.events.ReceptionAnnounced.Occasion;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A reception as it stands now. Of one that has been announced everything is public.
 *
 * @param version for {@code If-Match}
 * @param notices how many notices were published
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReceptionView(UUID receptionId, long version, ReceptionStatus status, Mode mode, Place division,
        PostView post, Official official, Venue venue, List<Window> windows, How how, String scope, String booking,
        String bring, BodyView issuingBody, int notices, List<Obligation> obligations, List<Lateness> lateness,
        Instant plannedAt, @JsonIgnore String divisionPath) {

    public ReceptionView {
        windows = List.copyOf(windows);
        obligations = List.copyOf(obligations);
        lateness = List.copyOf(lateness);
    }

    public record Place(String code, String name) {}

    public record PostView(String code, String title) {}

    public record BodyView(String code, String name) {}

    /**
     * A notice that has to be published.
     *
     * @param dueOn the last day, in the time zone of the policy
     * @param metAt when it was published, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @TemplateData
    public record Obligation(Occasion occasion, LocalDate dueOn, State state, Instant metAt) {

        /** How it stands with the notice. */
        public enum State {
            PENDING, MET, MET_LATE, MISSED,
            /** Cancelled or ended before it was due. */
            LAPSED
        }
    }

    @JsonIgnore
    public Instant begins() {
        return windows.getFirst().from();
    }

    @JsonIgnore
    public boolean isPublic() {
        return notices > 0;
    }
}
