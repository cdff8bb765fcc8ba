package dev.pujiang.events;

import java.time.LocalDate;

/**
 * A post stands in the directory with these particulars; the latest event of a post is its present state.
 * Who holds it is not told here (R-PRIVACY).
 */
public record PostListed(String post, String body, String titleZh, String titleEn, String division, Level level,
        LocalDate validFrom, LocalDate validTo) implements AssignmentEvent {

    @Override
    public String subject() {
        return post;
    }

    @Override
    public String dataref() {
        return "/routing/posts/" + post;
    }
}
