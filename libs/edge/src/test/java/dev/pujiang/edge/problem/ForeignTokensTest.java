package dev.pujiang.edge.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.pujiang.edge.EdgeWithoutStore;
import dev.pujiang.testing.Tokens;
import dev.pujiang.testing.TokensResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What tokens that are not ours are answered. */
@QuarkusTest
@TestProfile(ForeignTokensTest.WithTokens.class)
@QuarkusTestResource(value = TokensResource.class, restrictToAnnotatedClass = true)
class ForeignTokensTest {

    public static class WithTokens extends EdgeWithoutStore {

        @Override
        public Map<String, String> getConfigOverrides() {
            var config = new HashMap<>(super.getConfigOverrides());
            config.put("quarkus.oidc.enabled", "true");
            config.put("quarkus.oidc.pages.tenant-enabled", "false");
            config.put("quarkus.arc.exclude-types",
                    "dev.pujiang.edge.audit.**,dev.pujiang.edge.deadletter.**,dev.pujiang.edge.probe.**,dev.pujiang.events.**");
            return config;
        }
    }

    @Test
    void acceptsOurs() {
        given().auth().oauth2(Tokens.staff("clerk", "330726-xfj", "330726")).get("/intake/samples/secret").then()
                .statusCode(200);
        given().auth().oauth2(Tokens.petitioner("P1", UUID.randomUUID())).get("/intake/samples/secret").then().statusCode(200);
    }

    @Test
    void refusesExpiredTokens() {
        refused(Tokens.expired("clerk", "case:read"));
    }

    @Test
    void refusesTokensOfAStranger() {
        refused(Tokens.foreign("clerk", "case:read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSJ9.", "a.eyJpc3MiOiJwdWppYW5nLWludGFrZSJ9.c"})
    void refusesWhatIsNoToken(String token) {
        refused(token);
    }

    @Test
    void refusesBadTokensEvenWhereNoneIsNeeded() {
        given().auth().oauth2("x").get("/intake/samples").then().statusCode(401).contentType("application/problem+json");
        given().auth().oauth2("x").get("/intake/nowhere").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void refusesWithoutPermission() {
        given().auth().oauth2(Tokens.staff("clerk", "330726-xfj", "330726", "case:register")).delete("/intake/samples/secret")
                .then()
                .statusCode(403).contentType("application/problem+json").body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void asksPeopleToSignInOnAPage() {
        given().accept("text/html, */*;q=0.5").get("/intake/samples/secret").then().statusCode(401)
                .contentType(startsWith("text/html"));
    }

    private static void refused(String token) {
        given().auth().oauth2(token).get("/intake/samples/secret").then().statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer")).body("type", equalTo("/problems/unauthorized"));
    }
}
