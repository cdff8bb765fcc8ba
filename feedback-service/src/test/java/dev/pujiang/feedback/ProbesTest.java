package dev.pujiang.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pujiang.testing.KafkaResource;
import dev.pujiang.testing.PostgresResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked by machines that run a replica; all four services answer alike. */
@QuarkusTest
class ProbesTest extends FeedbackTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @AfterEach
    void bringEverythingBack() throws Exception {
        PostgresResource.thaw();
        PostgresResource.bringBack();
        KafkaResource.node().restart();
        eventually(() -> down().isEmpty());
    }

    @Test
    void isLiveStartedReadyAndWell() {
        assertThat(List.of(status("live"), status("started"), status("ready"), status("well"))).containsOnly(200);
    }

    @Test
    void asksNoDependencyWhetherItIsReady() {
        assertThat(checks("live")).isEmpty();
        assertThat(checks("ready")).containsExactlyInAnyOrder("started", "Graceful Shutdown");
        assertThat(checks("well")).containsExactlyInAnyOrder("database", "kafka", "identity-provider");
    }

    @Test
    void staysReadyWhileTheDatabaseIsAwayAndSaysSo() throws Exception {
        // When
        PostgresResource.takeAway();

        // Then
        eventually(() -> down().equals(List.of("database")));
        assertThat(List.of(status("live"), status("started"), status("ready"))).containsOnly(200);
        assertThat(status("well")).isEqualTo(503);
        handler(BODY).get("/feedback/replies/" + UUID.randomUUID()).then().statusCode(503).header("Retry-After", "5");
    }

    @Test
    void answersItsMachinesWhileTheDatabaseIsFrozen() throws Exception {
        // When
        PostgresResource.freeze();

        // Then
        eventually(() -> down().equals(List.of("database")));
        assertThat(assertTimeoutPreemptively(AT_ONCE, () -> List.of(status("live"), status("started"), status("ready"))))
                .containsOnly(200);
        assertThat(assertTimeoutPreemptively(AT_ONCE, () -> RestAssured.get("/q/metrics").statusCode())).isEqualTo(200);
    }

    @Test
    void staysReadyWhileKafkaIsAwayAndSaysSo() throws Exception {
        // When
        KafkaResource.node().kill();

        // Then
        eventually(() -> down().equals(List.of("kafka")));
        assertThat(List.of(status("live"), status("started"), status("ready"))).containsOnly(200);
    }

    private static int status(String probe) {
        return RestAssured.get("/q/health/" + probe).statusCode();
    }

    private static List<String> checks(String probe) {
        return answer(probe).getList("checks.name");
    }

    private static List<String> down() {
        return answer("well").getList("checks.findAll { it.status == 'DOWN' }.name");
    }

    private static JsonPath answer(String probe) {
        return RestAssured.get("/q/health/" + probe).jsonPath();
    }
}
