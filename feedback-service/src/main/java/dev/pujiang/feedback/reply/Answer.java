package dev.pujiang.feedback.reply;

import java.util.UUID;

import dev.pujiang.edge.problem.CleanText;
import dev.pujiang.events.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a reply decides on one claim (R-RESULT).
 *
 * @param evidence what shows it: a reference to a file, a record, a photograph; at most 2,000 characters
 */
@Embeddable
public record Answer(@NotNull @Column(name = "claim_id") UUID claimId,
        @NotNull @Enumerated(EnumType.STRING) Outcome outcome,
        @NotBlank @Size(max = 2000) @CleanText String evidence) {}
