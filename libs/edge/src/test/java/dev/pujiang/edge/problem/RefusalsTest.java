package dev.pujiang.edge.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.pujiang.edge.EdgeWithoutStore;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@TestProfile(EdgeWithoutStore.class)
class RefusalsTest {
    private static final String GOOD = """
            {"kind":"REPORT","text":"路灯不亮","persons":2,"at":"2026-11-23T08:40:00Z","urgent":true,
             "claims":[{"category":"land"}],"tags":["a"]}""";

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json").body(body).when().post("/intake/samples").then();
    }

    private static void refused(ValidatableResponse response, int status, String slug) {
        response.statusCode(status).contentType("application/problem+json").body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status)).body("title", not(blankOrNullString()))
                .body("detail", not(blankOrNullString())).body("traceId", notNullValue())
                .header("Content-Language", notNullValue()).header("Cache-Control", "no-store");
    }

    @Test
    void acceptsWhatIsRight() {
        post(GOOD).statusCode(200).body("claims[0].category", equalTo("land")).body("at", equalTo("2026-11-23T08:40:00Z"));
    }

    @Test
    void answersInChineseUnlessEnglishIsPreferred() {
        post("{").body("title", equalTo("请求格式有误")).header("Content-Language", "zh-CN");
        given().header("Accept-Language", "fr, en-GB;q=0.8, zh;q=0.2").contentType("application/json").body("{")
                .post("/intake/samples").then().body("title", equalTo("Malformed request")).header("Content-Language", "en");
    }

    @Test
    void tellsWhereJsonIsMalformed() {
        var response = post("{\"kind\":\"REPORT\",\n \"text\": oops}");

        refused(response, 400, "malformed-request");
        response.body("line", equalTo(2)).body("column", notNullValue()).body("errors[0].code", equalTo("malformed-json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kind\":\"REPORT\",\"kind\":\"REPORT\"}", "{} {}",
            "{\"claims\":[{\"category\":\"a\",\"category\":\"b\"}]}",
            "{\"text\":\"\\ud8\"}", "[1,", "not json"})
    void refusesWhatIsNotOneJsonDocument(String body) {
        refused(post(body), 400, "malformed-request");
    }

    @Test
    void refusesNestingWithoutEnd() {
        refused(post("{\"claims\":" + "[".repeat(5000) + "]".repeat(5000) + "}"), 400, "malformed-request");
    }

    @Test
    void refusesNumbersWithoutEnd() {
        refused(post("{\"persons\":" + "9".repeat(5000) + "}"), 400, "malformed-request");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        var response = given().contentType("application/json")
                .body(new byte[]{'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'})
                .post("/intake/samples").then();

        refused(response, 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/intake/samples", "/intake/samples/lenient"})
    void refusesMissingBody(String path) {
        refused(given().contentType("application/json").post(path).then(), 400, "malformed-request");
        refused(given().contentType("application/json").body("null").post(path).then(), 400, "malformed-request");
        refused(given().contentType("application/json").body("  ").post(path).then(), 400, "malformed-request");
    }

    @Test
    void namesEveryFieldThatDoesNotFit() {
        var response = post("""
                {"kind":"WHIM","txt":"x","text":5,"persons":"2","at":1763887200,"urgent":"true",
                 "claims":[{"category":"land","extra":{"a":1}},{"category":["land"]}],"tags":"a"}""");

        refused(response, 422, "validation-failed");
        response.body("errors.collect { it.field + ' ' + it.code }",
                hasItems("kind unknown-value", "txt unknown-field", "text wrong-type", "persons wrong-type", "at wrong-type",
                        "urgent wrong-type", "claims[0].extra unknown-field", "claims[1].category wrong-type",
                        "tags wrong-type"))
                .body("errors", hasSize(9))
                .body("errors.find { it.field == 'kind' }.message", containsString("SUGGESTION, REPORT"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"kind\":\"\"}|kind", "{\"kind\":1}|kind", "{\"persons\":1.5}|persons",
            "{\"persons\":true}|persons",
            "{\"urgent\":1}|urgent", "{\"claims\":{}}|claims", "{\"claims\":[5]}|claims[0]", "{\"claims\":\"\"}|claims",
            "{\"text\":{\"a\":1}}|text", "{\"at\":\"yesterday\"}|at", "{\"at\":\"\"}|at", "{\"persons\":99999999999}|persons",
            "{\"persons\":null}|persons", "[]|$", "5|$", "\"text\"|$"})
    void coercesNothing(String body, String field) {
        var response = post(body);

        refused(response, 422, "validation-failed");
        response.body("errors.field", hasItems(field));
    }

    @Test
    void namesEveryFieldThatIsNotValid() {
        var response = post(
                """
                        {"text":"a\\u0000b","persons":2,"claims":[{"category":""},{"category":"too long"},{"category":"\\u202Ex"}],"tags":["ok"," "]}""");

        refused(response, 422, "validation-failed");
        response.body("errors.collect { it.field + ' ' + it.code }",
                hasItems("kind not-null", "text control-character", "claims[0].category not-blank", "claims[1].category size",
                        "claims[2].category control-character", "tags[1] not-blank"))
                .body("errors", hasSize(6)).body("errors.find { it.code == 'size' }.message", equalTo("长度不得超过 5"));
    }

    @ParameterizedTest
    @CsvSource({"limit,x", "limit,99999999999", "kind,WHIM", "body,1-2", "since,yesterday", "limit,1.5"})
    void namesQueryParametersOfTheWrongType(String name, String value) {
        var response = given().queryParam(name, value).get("/intake/samples").then();

        refused(response, 422, "validation-failed");
        response.body("errors[0].field", equalTo(name)).body("errors[0].code", equalTo("wrong-type"));
    }

    @Test
    void namesInvalidParametersAsTheClientWritesThem() {
        var response = given().queryParam("page-size", 1000).header("Request-Source", "portal").get("/intake/samples").then();

        refused(response, 422, "validation-failed");
        response.body("errors.field", hasItems("page-size", "Request-Source"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "W10", "WyJhIiwiYiJd", "bnVsbA", "W251bGwsbnVsbF0"})
    void refusesTamperedCursors(String cursor) {
        var response = given().queryParam("cursor", cursor).get("/intake/samples").then();

        refused(response, 422, "validation-failed");
        response.body("errors[0].field", equalTo("cursor")).body("errors[0].code", equalTo("invalid-cursor"));
    }

    @ParameterizedTest
    @CsvSource({"GET,/intake/samples/not-a-uuid,404,not-found", "GET,/intake/nowhere,404,not-found", "GET,/,404,not-found",
            "GET,/favicon.ico,404,not-found", "GET,/intake/samples/0199a7c4-0000-7000-8000-000000000000,404,not-found",
            "DELETE,/intake/samples,405,method-not-allowed", "PATCH,/intake/samples,405,method-not-allowed",
            "POST,/intake/nowhere,404,not-found", "GET,/intake/samples/empty-conflict,409,conflict",
            "GET,/intake/samples/returns-invalid,500,internal-error", "GET,/q/nothing,404,not-found"})
    void refusesWhatIsNotThere(String method, String path, int status, String slug) {
        refused(given().request(method, path).then(), status, slug);
    }

    @Test
    void answersHeadWithoutBody() {
        var response = given().head("/intake/samples/fails").then().statusCode(500).extract();

        assertThat(response.body().asByteArray()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml"})
    void refusesOtherMediaTypes(String type) {
        var response = given().header("Content-Type", type).body("a=b").post("/intake/samples").then();

        assertThat(response.extract().statusCode()).isIn(415, 400);
        response.contentType("application/problem+json");
    }

    @Test
    void refusesToAnswerInOtherFormats() {
        refused(given().accept("image/png").get("/intake/samples").then(), 406, "not-acceptable");
    }

    @Test
    void asksForTheIdempotencyKeyByName() {
        var response = given().contentType("application/json").post("/intake/samples/keyed").then();

        refused(response, 400, "missing-header");
        response.body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @ParameterizedTest
    @CsvSource({",428,precondition-required", "\"2\",412,version-mismatch", "*,412,version-mismatch",
            "W/\"3\",412,version-mismatch"})
    void asksForTheVersionThatWasSeen(String ifMatch, int status, String slug) {
        var request = given().contentType("application/json").body(GOOD);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }

        refused(request.put("/intake/samples/0199a7c4-0000-7000-8000-000000000000").then(), status, slug);
    }

    @Test
    void acceptsTheVersionThatWasSeen() {
        given().contentType("application/json").body(GOOD).header("If-Match", "\"3\"")
                .put("/intake/samples/0199a7c4-0000-7000-8000-000000000000").then().statusCode(200);
    }

    @Test
    void tellsNothingOfAnInternalError() {
        var response = given().get("/intake/samples/fails").then();

        refused(response, 500, "internal-error");
        assertThat(response.extract().asString()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void saysWhenToTryAgainIfTheDatabaseIsAway() {
        var response = given().get("/intake/samples/database-away").then();

        refused(response, 503, "dependency-unavailable");
        response.header("Retry-After", "5");
        assertThat(response.extract().asString()).doesNotContain("secret");
    }

    @Test
    void roundsRetryAfterUpToSeconds() {
        refused(given().get("/intake/samples/limited").then().header("Retry-After", "2").body("tries", equalTo(5)), 429,
                "too-many-requests");
    }

    @Test
    void asksTheUnknownToSignIn() {
        refused(given().get("/intake/samples/secret").then(), 401, "unauthorized");
    }

    @Test
    @TestSecurity(user = "clerk", roles = "case:register")
    void refusesWithoutPermission() {
        refused(given().delete("/intake/samples/secret").then(), 403, "forbidden");
    }
}
