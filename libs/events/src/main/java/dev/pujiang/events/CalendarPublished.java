package dev.pujiang.events;

import java.time.Instant;
import java.util.UUID;

/** The holiday plan that was proposed under this id is part of the working calendar; running terms are recomputed. */
public record CalendarPublished(String calendar, UUID planId, Instant publishedAt) implements AssignmentEvent {

    @Override
    public String subject() {
        return calendar;
    }

    @Override
    public String dataref() {
        return "/routing/holiday-plans/" + planId;
    }
}
