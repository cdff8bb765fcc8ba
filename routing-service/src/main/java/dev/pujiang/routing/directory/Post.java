package dev.pujiang.routing.directory;

import dev.pujiang.events.PostListed;
import java.time.LocalDate;

/**
 * A post (职务) of a body. Responsibility hangs on the post, so that it survives the person.
 *
 * @param validTo last day of existence, or null while it exists
 */
record Post(String code, String body, String titleZh, String titleEn, Role role, LocalDate validFrom,
        LocalDate validTo) {

    /** What a post is for. */
    enum Role {
        /** Answers for the body; every body has exactly one at a time. */
        HEAD,
        /** Receives people as a leader. */
        DEPUTY,
        /** On duty at the window. */
        DUTY,
        /** Handler of record. */
        HANDLER
    }

    PostListed listed(Body body) {
        return new PostListed(code, this.body, titleZh, titleEn, body.division(), body.level(), validFrom, validTo);
    }
}
