package dev.pujiang.notice.reception;

import dev.pujiang.events.DatabaseGauge;
import dev.pujiang.notice.announcement.AnnouncementPolicy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How many notices of visits to come are owed to the public (R-T10, R-T3): their last day is today, or has passed. */
class NoticeFigures {

    private static final String OWED = """
            reception where status in ('PLANNED', 'ANNOUNCED') and begins_at > now()
                and case status when 'PLANNED' then first_due_on else second_due_on end %s (now() at time zone '%s')::date""";

    @Produces
    @Singleton
    DatabaseGauge owed(AnnouncementPolicy policy) {
        return DatabaseGauge.count("pujiang.notices.owed", OWED.formatted("<=", policy.zone()));
    }

    @Produces
    @Singleton
    DatabaseGauge overdue(AnnouncementPolicy policy) {
        return DatabaseGauge.count("pujiang.notices.overdue", OWED.formatted("<", policy.zone()));
    }
}
