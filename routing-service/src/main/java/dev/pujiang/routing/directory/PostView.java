package dev.pujiang.routing.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * A post as staff see it.
 *
 * @param holder name of the official who holds it today, or null
 * @param sampleHolder true if nobody by that name exists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PostView(String code, String body, String titleZh, String titleEn, Post.Role role, LocalDate validFrom,
        LocalDate validTo, String holder, Boolean sampleHolder) {

    static PostView of(Post post, Official holder) {
        return new PostView(post.code(), post.body(), post.titleZh(), post.titleEn(), post.role(), post.validFrom(),
                post.validTo(), holder == null ? null : holder.name(), holder == null ? null : holder.sample());
    }
}
