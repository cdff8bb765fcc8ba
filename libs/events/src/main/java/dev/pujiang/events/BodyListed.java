package dev.pujiang.events;

import java.time.LocalDate;

/**
 * A body stands in the directory with these particulars; the latest event of a body is its present state.
 * Names of organs are public; names of persons are never in an event (R-PRIVACY).
 *
 * @param superior code of the superior body, or null at the top
 * @param validTo last day of existence, or null while it exists
 */
public record BodyListed(String body, String nameZh, String nameEn, String division, Level level, String superior,
        LocalDate validFrom, LocalDate validTo) implements AssignmentEvent {

    @Override
    public String subject() {
        return body;
    }

    @Override
    public String dataref() {
        return "/routing/bodies/" + body;
    }
}
