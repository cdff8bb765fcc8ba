package dev.pujiang.notice.reception;

import dev.pujiang.edge.problem.CleanText;
import dev.pujiang.events.ReceptionAnnounced.Mode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The request to plan a visit.
 *
 * @param post code of the post of the leader who receives
 * @param lateReason why R-T10 cannot be kept, where the policy lets that pass
 */
public record PlanReception(@NotNull Mode mode, @NotBlank @Size(max = 64) @CleanText String post,
        @NotNull @Valid Who official, @NotBlank @Size(max = 12) @CleanText String division, @NotNull @Valid Where venue,
        @NotEmpty @Size(max = 31) List<@NotNull @Valid When> windows, @NotNull How how,
        @NotBlank @Size(max = 2000) @CleanText String scope, @NotBlank @Size(max = 1000) @CleanText String booking,
        @NotBlank @Size(max = 1000) @CleanText String bring, @Size(max = 500) @CleanText String lateReason) {

    /** Name and title as they will be announced. */
    public record Who(@NotBlank @Size(max = 60) @CleanText String name, @NotBlank @Size(max = 120) @CleanText String title) {

        Official official() {
            return new Official(name.strip(), title.strip());
        }
    }

    /** The map point may be left out, both or neither; degrees, at most six decimals. */
    public record Where(@NotBlank @Size(max = 120) @CleanText String name,
            @NotBlank @Size(max = 240) @CleanText String address,
            @DecimalMin("-90") @DecimalMax("90") @Digits(integer = 2, fraction = 6) BigDecimal latitude,
            @DecimalMin("-180") @DecimalMax("180") @Digits(integer = 3, fraction = 6) BigDecimal longitude) {

        Venue venue() {
            return new Venue(name.strip(), address.strip(), latitude, longitude);
        }
    }

    public record When(@NotNull Instant from, @NotNull Instant to) {

        Window window() {
            return new Window(from, to);
        }
    }

    Programme programme() {
        return new Programme(post, official.official(), venue.venue(), windows.stream().map(When::window).toList(), how,
                scope.strip(), booking.strip(), bring.strip());
    }
}
