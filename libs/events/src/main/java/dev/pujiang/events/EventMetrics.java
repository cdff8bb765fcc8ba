package dev.pujiang.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Figures an operator watches: what waits in the outbox and since when, and how many dead letters there are. */
@ApplicationScoped
class EventMetrics {

    private final DataSource database;

    EventMetrics(DataSource database) {
        this.database = database;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("pujiang.outbox.pending", () -> read("select count(*) from outbox")).register(registry);
        Gauge.builder("pujiang.outbox.age",
                () -> read("select coalesce(extract(epoch from now() - min(created_at)), 0) from outbox"))
                .baseUnit("seconds").register(registry);
        Gauge.builder("pujiang.dead.letters",
                () -> read("select coalesce(sum(dead_letters), 0) from inbox where dead_letters > 0")).register(registry);
    }

    private double read(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getDouble(1);
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
