package dev.pujiang.edge.probe;

import io.quarkus.kafka.client.runtime.KafkaAdminClient;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether Kafka says which brokers it has. While it does not, events wait and nothing is lost. */
@Wellness
@ApplicationScoped
class BrokerAnswers implements HealthCheck {

    private final KafkaAdminClient kafka;

    BrokerAnswers(KafkaAdminClient kafka) {
        this.kafka = kafka;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("kafka").status(answers()).build();
    }

    private boolean answers() {
        try {
            return !kafka.getCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            return false;
        }
    }
}
