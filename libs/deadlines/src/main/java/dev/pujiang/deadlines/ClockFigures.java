package dev.pujiang.deadlines;

import dev.pujiang.events.DatabaseGauge;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Figures of the clocks that only the database knows; the sweep counts for itself what it does. */
class ClockFigures {

    /** Steps whose time has come and that no replica has taken yet. */
    @Produces
    @Singleton
    DatabaseGauge due() {
        return DatabaseGauge.count("pujiang.clocks.due", "running_clock where next_at <= now()");
    }

    /** How far behind the sweep is. */
    @Produces
    @Singleton
    DatabaseGauge behind() {
        return DatabaseGauge.age("pujiang.clocks.due.age", "next_at",
                "running_clock where next_at <= now() order by next_at, id");
    }

    /** Duties whose term has ended undone and that still run. */
    @Produces
    @Singleton
    DatabaseGauge overdue() {
        return DatabaseGauge.count("pujiang.clocks.overdue",
                "running_clock where breached_at is not null and stopped_at is null");
    }
}
