package dev.pujiang.edge.probe;

import io.agroal.api.AgroalDataSource;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether the pool can give a connection that answers. */
@Wellness
@ApplicationScoped
class DatabaseAnswers implements HealthCheck {

    private final AgroalDataSource database;

    DatabaseAnswers(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try {
            return database.isHealthy(false);
        } catch (SQLException e) {
            return false;
        }
    }
}
