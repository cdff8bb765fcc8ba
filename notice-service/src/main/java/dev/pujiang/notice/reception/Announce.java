package dev.pujiang.notice.reception;

import dev.pujiang.edge.problem.CleanText;
import dev.pujiang.events.ReceptionAnnounced.Occasion;
import dev.pujiang.notice.reception.PlanReception.When;
import dev.pujiang.notice.reception.PlanReception.Where;
import dev.pujiang.notice.reception.PlanReception.Who;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The request to publish the next notice.
 *
 * @param reason why something is changed or cancelled; only with these two, and then required
 * @param change what is changed; what is left out stays
 * @param lateReason why R-T10 or R-T3 could not be kept, where the policy lets that pass
 */
public record Announce(@NotNull Occasion occasion, @Size(max = 500) @CleanText String reason, @Valid Change change,
        @Size(max = 500) @CleanText String lateReason) {

    /** The parts of a programme that are to be others. */
    public record Change(@Size(min = 1, max = 64) @CleanText String post, @Valid Who official,
            @Valid Where venue, @Size(min = 1, max = 31) List<@NotNull @Valid When> windows,
            How how, @Size(min = 1, max = 2000) @CleanText String scope, @Size(min = 1, max = 1000) @CleanText String booking,
            @Size(min = 1, max = 1000) @CleanText String bring) {

        Programme appliedTo(Programme before) {
            return new Programme(post == null ? before.post() : post,
                    official == null ? before.official() : official.official(),
                    venue == null ? before.venue() : venue.venue(),
                    windows == null ? before.windows() : windows.stream().map(When::window).toList(),
                    how == null ? before.how() : how, scope == null ? before.scope() : scope.strip(),
                    booking == null ? before.booking() : booking.strip(), bring == null ? before.bring() : bring.strip());
        }
    }
}
