package dev.pujiang.routing.deadline;

import dev.pujiang.routing.PolicyConfig;
import dev.pujiang.routing.RoutingConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How far ahead supervision looks: whole days, as terms end with days. */
@ApplicationScoped
class Horizon {

    private final Clock clock;
    private final ZoneId zone;
    private final int days;

    Horizon(RoutingConfig config, PolicyConfig policy, Clock clock) {
        this.clock = clock;
        zone = policy.clocks().zone();
        days = config.deadlines().aheadDays();
    }

    int days() {
        return days;
    }

    /** @param until when the last of the days ends */
    record Span(Instant now, Instant until) {}

    Span span() {
        Instant now = clock.instant();
        return new Span(now, LocalDate.ofInstant(now, zone).plusDays(days + 1L).atStartOfDay(zone).toInstant());
    }
}
