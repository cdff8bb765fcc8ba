package dev.pujiang.routing;

import static io.restassured.RestAssured.given;

import dev.pujiang.testing.Tokens;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Requests as the people of Pujiang would send them. */
public final class Staff {

    private Staff() {}

    /** Handler of a body, such as 330726-zrzy. */
    public static RequestSpecification handler(String body) {
        return as(Tokens.staff("handler-" + body, body, body.substring(0, body.indexOf('-')), "assignment:read",
                "assignment:sign", "assignment:accept", "case:read"));
    }

    /** Head of a body, such as 330726-zrzy. */
    public static RequestSpecification bodyHead(String body) {
        return as(Tokens.staff("body-head-" + body, body, body.substring(0, body.indexOf('-')), "assignment:read",
                "assignment:sign", "assignment:accept", "assignment:extend", "case:read"));
    }

    public static RequestSpecification supervisor(String division) {
        return as(Tokens.staff("supervisor-" + division, division + "-xfj", division, "assignment:read", "case:read"));
    }

    public static RequestSpecification auditor(String division) {
        return as(Tokens.staff("auditor-" + division, division + "-xfj", division, "assignment:read", "audit:read"));
    }

    public static RequestSpecification administrator() {
        return as(Tokens.staff("administrator-33", "33-xfj", "33", "directory:read", "directory:import",
                "calendar:import"));
    }

    public static RequestSpecification petitioner(String caseNumber) {
        return as(Tokens.petitioner(caseNumber, UUID.randomUUID()));
    }

    public static RequestSpecification nobody() {
        return given().noContentType().header("Accept-Language", "en").redirects().follow(false);
    }

    private static RequestSpecification as(String token) {
        return nobody().auth().oauth2(token);
    }
}
