package dev.pujiang.routing.rule;

import dev.pujiang.events.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A body as far as a decision needs it. It can be responsible on the days on which it and its head post both exist, so that no
 * matter is without a responsible post.
 *
 * @param code {@code <division>-<short>}
 * @param posts the head post or, over time, the head posts
 */
public record ResponsibleBody(String code, String division, Level level, LocalDate validFrom, LocalDate validTo,
        List<HeadPost> posts) {

    public ResponsibleBody {
        posts = List.copyOf(posts);
    }

    /** The post that answers for whatever the body is responsible for. */
    public record HeadPost(String code, LocalDate validFrom, LocalDate validTo) {}

    static String code(String division, String bodyShort) {
        return division + "-" + bodyShort;
    }

    boolean answersOn(LocalDate day) {
        return covers(validFrom, validTo, day) && head(day).isPresent();
    }

    public Optional<HeadPost> head(LocalDate day) {
        for (HeadPost post : posts) {
            if (covers(post.validFrom, post.validTo, day)) {
                return Optional.of(post);
            }
        }
        return Optional.empty();
    }

    private static boolean covers(LocalDate from, LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
