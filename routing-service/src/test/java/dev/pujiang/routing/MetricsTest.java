package dev.pujiang.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pujiang.testing.MetricsDocument;
import io.restassured.RestAssured;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** docs/metrics.md tells the truth about this service. */
@RoutingTest
class MetricsTest {

    @Test
    void documentsWhatIsThereAndNothingElse() {
        RestAssured.given().auth().oauth2("nobody").get("/routing/cases/330726-26-00000001-0");
        RestAssured.get("/routing/nowhere/330726-26-00000001-0");
        MetricsDocument document = MetricsDocument.read();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(document.missing("routing", scrape())).isEmpty());
        assertThat(document.undocumented(scrape())).isEmpty();
        assertThat(scrape()).doesNotContain("330726-26-00000001-0").contains("uri=\"/routing\"");
        assertThat(scrape().lines()).noneMatch(line -> line.startsWith("pujiang_") && line.endsWith("NaN"));
    }

    private static String scrape() {
        return RestAssured.get("/q/metrics").asString();
    }
}
