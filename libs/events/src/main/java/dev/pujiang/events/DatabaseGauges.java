package dev.pujiang.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
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
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Reads all figures of the database together, on one connection, and not more often than every few seconds, however many ask. While
 * the database is away they have no value.
 */
@ApplicationScoped
class DatabaseGauges {

    private static final Logger LOG = Logger.getLogger(DatabaseGauges.class);
    private static final long FRESH = Duration.ofSeconds(10).toNanos();

    private final DataSource database;
    private final List<DatabaseGauge> gauges;
    private Map<String, Double> figures = Map.of();
    private long readAt = System.nanoTime() - FRESH;

    DatabaseGauges(DataSource database, @All List<DatabaseGauge> gauges) {
        this.database = database;
        this.gauges = gauges;
    }

    void register(@Observes StartupEvent start, MeterRegistry metrics) {
        for (DatabaseGauge gauge : gauges) {
            Gauge.builder(gauge.name(), () -> figure(gauge)).baseUnit(gauge.unit()).register(metrics);
        }
    }

    private synchronized double figure(DatabaseGauge gauge) {
        if (System.nanoTime() - readAt >= FRESH) {
            figures = read();
            readAt = System.nanoTime();
        }
        return figures.getOrDefault(gauge.name(), Double.NaN);
    }

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
        } catch (SQLException e) {
            LOG.warnf("figures of the database cannot be read: %s", e.getMessage());
            return Map.of();
        }
    }
}
