package dev.pujiang.intake;

import java.util.UUID;

import dev.pujiang.testing.KafkaResource;
import dev.pujiang.testing.PostgresResource;
import dev.pujiang.testing.Tokens;
import dev.pujiang.testing.TokensResource;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** The running service with a real PostgreSQL and a real Kafka, and the callers that the tests have in common. */

@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(TokensResource.class)
@WithTestResource(KeysetsResource.class)
public abstract class IntakeTest {
    public static final String COUNTY = "330726";
    public static final String VILLAGE = "330726001001";

    protected static RequestSpecification window() {
        return as(Tokens.staff("window-clerk-330726", "330726-xfj", COUNTY, "case:register", "case:read", "case:deliver",
                "reception:read"));
    }

    protected static RequestSpecification portal() {
        return as(Tokens.machine("portal-demo", "channel:submit"));
    }

    protected static RequestSpecification handler(String body) {
        return as(Tokens.staff("handler-" + body, body, body.split("-")[0], "case:read", "assignment:read",
                "assignment:sign", "assignment:accept"));
    }

    protected static RequestSpecification supervisor(String body) {
        return as(Tokens.staff("supervisor-" + body, body, body.split("-")[0], "case:read", "assignment:read", "case:reads",
                "reception:read"));
    }

    protected static RequestSpecification administrator() {
        return as(Tokens.staff("administrator-330726", "330726-xfj", COUNTY, "directory:import", "keys:rotate"));
    }

    protected static RequestSpecification petitioner(String token) {
        return as(token);
    }

    protected static RequestSpecification anonymous() {
        return RestAssured.given().accept(ContentType.JSON);
    }

    protected static RequestSpecification as(String token) {
        return anonymous().auth().oauth2(token);
    }

    /** Registers a case at the window of the county and returns the answer. */
    protected static JsonPath registered(Object body) {
        return window().header("Idempotency-Key", UUID.randomUUID()).contentType(ContentType.JSON).body(body)
                .post("/intake/cases").then().statusCode(201).extract().jsonPath();
    }
}
