package dev.pujiang.deadlines;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pujiang.events.CalendarProposed;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A holiday plan and what it changes in this service.
 *
 * @param state PROPOSED, PUBLISHED or WITHDRAWN
 * @param years that it brings
 * @param previewedAt when its effects were complete; absent while they are being worked out
 * @param gaining how many running clocks end later by it
 * @param losing how many running clocks end sooner by it
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanView(UUID planId, String calendar, String division, String source, List<Integer> years, String state,
        Instant proposedAt, Instant publishedAt, Instant previewedAt, long gaining, long losing) {

    /**
     * A clock that the plan moves.
     *
     * @param daysGained calendar days, negative if it ends sooner
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Effect(String clock, String caseNumber, String rule, String body, LocalDate lastDay, LocalDate newLastDay,
            long daysGained) {}

    static PlanView of(PlanRow row, long gaining, long losing) {
        CalendarProposed content = BasisStore.read(row.content);
        return new PlanView(row.id, row.calendar, content.division(), content.source(),
                content.years().stream().map(CalendarProposed.Year::year).toList(), row.state.name(), row.proposedAt,
                row.publishedAt, row.previewedAt, gaining, losing);
    }
}
