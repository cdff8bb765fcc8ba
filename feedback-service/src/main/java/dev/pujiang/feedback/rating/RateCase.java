package dev.pujiang.feedback.rating;

import dev.pujiang.edge.problem.CleanText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A petitioner's rating; see {@link Rating}.
 *
 * @param comment at most 1,000 characters, without phone or identity numbers; blank counts as none
 */
public record RateCase(@NotNull @Min(1) @Max(5) Integer office, @NotNull @Min(1) @Max(5) Integer body,
        @Size(max = 1000) @CleanText String comment) {

    public RateCase {
        comment = comment == null || comment.isBlank() ? null : comment;
    }
}
