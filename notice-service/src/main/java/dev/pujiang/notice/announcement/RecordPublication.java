package dev.pujiang.notice.announcement;

import dev.pujiang.edge.problem.CleanText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * That a notice was published on a channel other than online.
 *
 * @param evidence where to find the proof: page of the newspaper, number of the broadcast, photo of the board
 */
public record RecordPublication(@NotNull PublicationChannel channel, @NotNull Instant publishedAt,
        @NotBlank @Size(max = 500) @CleanText String evidence) {}
