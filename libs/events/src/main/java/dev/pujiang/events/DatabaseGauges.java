package dev.pujiang.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Reads all figures of the database together, on one connection, every few seconds and beside those who ask: a scrape never waits for
 * the database. While it is away they have no value.
 */
@ApplicationScoped
class DatabaseGauges {

    private static final Logger LOG = Logger.getLogger(DatabaseGauges.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    /** Older figures are of a database that hangs. */
    private static final Duration FRESH = EVERY.multipliedBy(3);

    private final DataSource database;
    private final List<DatabaseGauge> gauges;
    private final ScheduledExecutorService reader = Executors
            .newSingleThreadScheduledExecutor(Thread.ofVirtual().name("database-gauges").factory());
    private volatile Reading last = new Reading(Map.of(), System.nanoTime());

    DatabaseGauges(DataSource database, @All List<DatabaseGauge> gauges) {
        this.database = database;
        this.gauges = gauges;
    }

    private record Reading(Map<String, Double> figures, long at) {}

    void register(@Observes StartupEvent start, MeterRegistry metrics) {
        for (DatabaseGauge gauge : gauges) {
            Gauge.builder(gauge.name(), () -> figure(gauge)).baseUnit(gauge.unit()).register(metrics);
        }
        reader.scheduleWithFixedDelay(() -> last = new Reading(read(), System.nanoTime()), 0, EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent end) {
        reader.shutdownNow();
    }

    private double figure(DatabaseGauge gauge) {
        Reading known = last;
        return System.nanoTime() - known.at() > FRESH.toNanos()
                ? Double.NaN
                : known.figures().getOrDefault(gauge.name(), Double.NaN);
    }

    /** Never throws: whoever does is not asked again. */
    private Map<String, Double> read() {
        Map<String, Double> read = new HashMap<>();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (DatabaseGauge gauge : gauges) {
                try (ResultSet result = statement.executeQuery(gauge.query())) {
                    result.next();
                    read.put(gauge.name(), result.getDouble(1));
                }
            }
            return read;
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("figures of the database cannot be read: %s", e.getMessage());
            return Map.of();
        }
    }
}
