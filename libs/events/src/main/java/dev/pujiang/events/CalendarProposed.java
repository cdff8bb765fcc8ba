package dev.pujiang.events;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A holiday plan is about to become part of the working calendar (R-CALENDAR): services see what it would change. It counts from
 * {@link CalendarPublished} on.
 *
 * @param calendar name of the calendar, {@code cn}
 * @param division for which it holds beside the country's, null for the whole country
 * @param source where the plan was published
 * @param state the day whose knowledge it shows
 * @param weekend days of the week without work, {@code SATURDAY}
 */
public record CalendarProposed(String calendar, UUID planId, String division, String source, LocalDate state,
        List<String> weekend, List<Holiday> holidays, List<Year> years, Instant proposedAt) implements AssignmentEvent {

    /** The names of a holiday. */
    @RegisterForReflection
    public record Holiday(String key, String zh, String en) {}

    /** @param version from 1; a plan replaces one of the same year with a lower version */
    @RegisterForReflection
    public record Year(int year, int version, List<Day> days) {}

    /**
     * A day that is not what its weekday would make it.
     *
     * @param work true for a make-up working day, false for a day off
     * @param holiday key of the holiday by which it is so
     */
    @RegisterForReflection
    public record Day(LocalDate day, boolean work, String holiday) {}

    @Override
    public String subject() {
        return calendar;
    }

    @Override
    public String dataref() {
        return "/routing/holiday-plans/" + planId;
    }
}
