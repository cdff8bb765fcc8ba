package dev.pujiang.notice.reception;

import dev.pujiang.events.DatabaseGauge;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How many notices of visits to come are owed to the public (R-T10, R-T3): their last day is today, or has passed. */
class NoticeFigures {

    private static final String OWED = """
            reception where status in ('PLANNED', 'ANNOUNCED') and begins_at > now()
                and case status when 'PLANNED' then first_due_on else second_due_on end %s (now() at time zone 'Asia/Shanghai')::date""";

    @Produces
    @Singleton
    DatabaseGauge owed() {
        return DatabaseGauge.count("pujiang.notices.owed", OWED.formatted("<="));
    }

    @Produces
    @Singleton
    DatabaseGauge overdue() {
        return DatabaseGauge.count("pujiang.notices.overdue", OWED.formatted("<"));
    }
}
