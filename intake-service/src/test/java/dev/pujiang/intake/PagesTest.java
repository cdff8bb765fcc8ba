package dev.pujiang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import dev.pujiang.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class PagesTest extends IntakeTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("pj-number\">([0-9A-HJKMNP-TV-Z]{10})<");
    private static final Pattern NUMBER = Pattern.compile("pj-number\">(\\d{6}-\\d\\d-\\d{8}-\\d)<");
    private static final String CSRF = "pujiang-csrf";

    @Test
    void welcomesInBothLanguages() {
        browser().get("/intake/").then().statusCode(200).contentType("text/html").body(containsString("件件有回音"));
        browser().header("Accept-Language", "en").get("/intake/").then().statusCode(200)
                .body(containsString("Every request gets an answer"));
    }

    @Test
    void offersTheFormWithPujiangChosen() {
        browser().get("/intake/submit").then().statusCode(200)
                .body(allOf(containsString("浦江县"), containsString("name=\"place-4\""), containsString("浦南街道")));
    }

    @Test
    void showsTheNextListOfPlaces() {
        browser().queryParam("place-1", "33").queryParam("place-2", "3301").get("/intake/submit/place").then().statusCode(200)
                .body(allOf(containsString("上城区"), not(containsString("<html"))));
        anonymous().queryParam("parent", "330726").get("/intake/places").then().statusCode(200)
                .body("items.size()", equalTo(15));
    }

    @Test
    void registersAndShowsNumberAndCodeOnceThenTracks() {
        var entered = entered();

        String done = post("/intake/submit", entered, browser(), "/intake/submit").then().statusCode(200).extract().asString();
        String again = post("/intake/submit", entered, browser(), "/intake/submit").then().statusCode(200).extract().asString();

        String number = found(NUMBER, done);
        String code = found(CODE, done);
        assertThat(found(NUMBER, again)).isEqualTo(number);
        assertThat(done).contains("孟姜");

        var proven = post("/intake/track", Map.of("caseNumber", number, "queryCode", code), browser(), "/intake/track");
        proven.then().statusCode(303).header("Location", containsString("/intake/track/case"));
        browser().cookie("pujiang-case", proven.cookie("pujiang-case")).get("/intake/track/case").then().statusCode(200)
                .contentType("text/html").body(allOf(containsString(number), containsString("已登记")));
    }

    @Test
    void showsTheFormAgainWithWhatWasEnteredAndWhatIsWrong() {
        var entered = entered();
        entered.put("title", "");
        entered.put("place-1", "");

        post("/intake/submit", entered, browser(), "/intake/submit").then().statusCode(422)
                .body(allOf(containsString("govuk-error-summary"), containsString("#title"), containsString("孟姜"),
                        containsString("请修路")));
    }

    @Test
    void addsAClaimWithoutScript() {
        var entered = entered();
        entered.put("step", "claim");

        post("/intake/submit", entered, browser(), "/intake/submit").then().statusCode(200)
                .body(allOf(containsString("claims[1].request"), containsString("孟姜")));
    }

    @Test
    void letsOneAddressSendThirtyAtOnceAndThenSaysOnThePageWhenToComeBack() {
        var entered = entered();
        Response last = null;
        int sent = 0;
        for (; sent < 100 && (last == null || last.statusCode() == 200); sent++) {
            last = post("/intake/submit", entered, browser().header("X-Forwarded-For", "203.0.113.7"), "/intake/submit");
        }

        last.then().statusCode(429).header("Retry-After", notNullValue())
                .body(allOf(containsString("尝试次数过多"), containsString("孟姜")));
        assertThat(sent).isGreaterThan(30);
        post("/intake/submit", entered, browser().header("X-Forwarded-For", "203.0.113.8"), "/intake/submit").then()
                .statusCode(200);
    }

    @Test
    void refusesAFormFromElsewhere() {
        browser().formParams(entered()).contentType(ContentType.URLENC).post("/intake/submit").then().statusCode(400);
    }

    @Test
    void saysOnThePageThatTheCodeIsWrong() {
        post("/intake/track", Map.of("caseNumber", "330726-26-00000000-0", "queryCode", "ZZZZZZZZZZ"), browser(),
                "/intake/track").then().statusCode(422).body(containsString("编号与查询码不相符"));
    }

    @Test
    void asksForNumberAndCodeBeforeACaseIsShown() {
        browser().get("/intake/track/case").then().statusCode(303).header("Location", containsString("/intake/track"));
    }

    @Test
    void showsTheRegisterAndACaseFileToTheWindow() {
        String number = registered(Submission.valid().json()).getString("caseNumber");

        desk().get("/intake/desk/cases").then().statusCode(200).body(containsString(number));
        desk().get("/intake/desk/cases/" + number).then().statusCode(200)
                .body(allOf(containsString("张三"), containsString("您本次查看已记入日志")));
        desk().get("/intake/desk/cases/" + number + "/statement").then().statusCode(200)
                .body(allOf(containsString("村口至小学"), not(containsString("<html"))));
        desk().get("/intake/desk/deliveries").then().statusCode(200);
        desk().get("/intake/desk/cases/new").then().statusCode(200).body(containsString("COUNTER"));
        desk().queryParam("number", number.replace("-", "")).get("/intake/desk/cases").then().statusCode(303);
    }

    @Test
    void registersAtTheWindow() {
        var entered = entered();
        entered.put("channel", "LETTER");

        String done = post("/intake/desk/cases/new", entered, desk(), "/intake/desk/cases/new").then().statusCode(200).extract()
                .asString();

        window().get("/intake/cases/" + found(NUMBER, done)).then().statusCode(200).body("channel", equalTo("LETTER"));
    }

    private static Map<String, String> entered() {
        return new LinkedHashMap<>(Map.ofEntries(Map.entry("key", UUID.randomUUID().toString()), Map.entry("kind", "APPEAL"),
                Map.entry("place-1", "33"), Map.entry("place-2", "3307"), Map.entry("place-3", "330726"),
                Map.entry("title", "修路"), Map.entry("statement", "路坏了。"), Map.entry("claims[0].category", "transport"),
                Map.entry("claims[0].request", "请修路"), Map.entry("petitioners[0].name", "孟姜"),
                Map.entry("petitioners[0].medium", "PORTAL")));
    }

    /** As a browser does: with the anti-forgery token of the page that holds the form. */
    private static Response post(String path, Map<String, String> entered, RequestSpecification who, String page) {
        var shown = (path.contains("/desk/") ? desk() : browser()).get(page);
        return who.cookie(CSRF, shown.cookie(CSRF)).contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("csrf-token", found(TOKEN, shown.asString())).formParams(entered).post(path);
    }

    private static RequestSpecification browser() {
        return RestAssured.given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .config(RestAssuredConfig.config().redirect(RedirectConfig.redirectConfig().followRedirects(false)));
    }

    private static RequestSpecification desk() {
        return browser().auth().oauth2(Tokens.staff("window-clerk-330726", "330726-xfj", COUNTY, "case:register", "case:read",
                "case:deliver", "reception:read"));
    }

    private static String found(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as(pattern + " in " + page).isTrue();
        return found.group(1);
    }
}
