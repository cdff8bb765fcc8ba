package dev.pujiang.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.local.Ports;
import dev.pujiang.local.gateway.Routes.Target;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    private final Routes routes = Routes.of(Ports.from(Map.of()));

    @ParameterizedTest
    @CsvSource({"/intake/, intake, 8081", "/intake/cases/1, intake, 8081", "/routing/desk, routing, 8082",
            "/notice/visits/7, notice, 8083", "/feedback/track, feedback, 8084", "/auth/realms/pujiang, auth, 8180"})
    void theFirstSegmentSaysWhoAnswers(String path, String name, int port) {
        assertThat(routes.target(path)).isEqualTo(new Target.Upstream(name, port));
    }

    @Test
    void theBareOriginLeadsHome() {
        assertThat(routes.target("/")).isEqualTo(new Target.Redirect("/intake/"));
    }

    @Test
    void aServiceWithoutItsSlashLeadsToItsHome() {
        assertThat(routes.target("/notice")).isEqualTo(new Target.Redirect("/notice/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/metrics", "/intakes/x", "/Intake/x", "//intake/x", "/favicon.ico", "*"})
    void whatIsNotListedLeadsNowhere(String path) {
        assertThat(routes.target(path)).isEqualTo(new Target.Unknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/intake/../q/metrics", "/intake/%2e%2e/q/metrics", "/intake/%2E./q", "/intake/./../q",
            "/intake/..;x=1/q", "/intake/x%2f..%2f..%2fq", "/intake/..%5cq", "/intake/.."})
    void dotsDoNotLeadOutOfAService(String path) {
        assertThat(routes.target(path)).isEqualTo(new Target.Malformed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/intake/a..b", "/intake/...", "/intake/.well-known/x", "/intake/x.html"})
    void dotsInsideANameAreFine(String path) {
        assertThat(routes.target(path)).isInstanceOf(Target.Upstream.class);
    }
}
