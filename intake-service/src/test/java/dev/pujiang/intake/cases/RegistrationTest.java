package dev.pujiang.intake.cases;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.pujiang.intake.IntakeTest;
import dev.pujiang.intake.Submission;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
class RegistrationTest extends IntakeTest {

    @Test
    void givesNumberAndQueryCodeAtOnce() {
        portal().header("Idempotency-Key", UUID.randomUUID()).contentType(ContentType.JSON)
                .body(Submission.valid().json()).post("/intake/cases").then().statusCode(201)
                .body("caseNumber", matchesPattern("330726-\\d\\d-\\d{8}-\\d"))
                .body("petitioners", hasSize(1))
                .body("petitioners[0].ordinal", equalTo(1))
                .body("petitioners[0].queryCode", matchesPattern("[0-9A-HJKMNP-TV-Z]{10}"))
                .header("Location", matchesPattern(".*/intake/cases/330726-.*"));
    }
}
