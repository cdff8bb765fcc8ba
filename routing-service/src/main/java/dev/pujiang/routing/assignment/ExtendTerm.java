package dev.pujiang.routing.assignment;

import dev.pujiang.edge.problem.CleanText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Give handling more time.
 *
 * @param days at least 1; how many at most is for the policy to say
 * @param reason as the petitioner will read it
 */
public record ExtendTerm(@NotNull Integer days, @NotBlank @Size(max = 2000) @CleanText String reason) {}
