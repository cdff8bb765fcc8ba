package dev.pujiang.edge.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.pujiang.edge.EdgeWithoutStore;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@TestProfile(EdgeWithoutStore.class)
class PagesTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static RequestSpecification browser() {
        return given().accept(BROWSER).redirects().follow(false);
    }

    /** Opens the form and gives its token back with the cookie, as a browser does. */
    private static RequestSpecification filledForm() {
        return filled(browser().get("/intake/sample"));
    }

    private static RequestSpecification filled(Response form) {
        var token = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"").matcher(form.asString());
        assertThat(token.find()).isTrue();
        return browser().cookies(form.cookies()).contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", token.group(1));
    }

    @Test
    void speaksChineseFirst() {
        String page = browser().get("/intake/sample").then().statusCode(200).contentType(startsWith("text/html"))
                .header("Content-Language", "zh-CN").extract().asString();

        assertThat(page).contains("<html lang=\"zh-CN\"", "<title>示例页面 · 浦江经验·群众接访</title>", "找到 2 件 2026年11月23日 16:40",
                "value=\"岩头镇\"", "检举控告", "&lt;土地&gt;", "href=\"?lang=en\"", "2026年11月23日 00:30", "跳到主要内容");
        assertThat(page).doesNotContain("{t:", "{#", "NOT_FOUND", "sample_");
        assertThat(page).as("only a system of samples is one").doesNotContain("数据均为样例");
    }

    @Test
    void speaksEnglishIfAsked() {
        var response = browser().queryParam("x", "1 2").queryParam("lang", "en").get("/intake/sample").then()
                .header("Content-Language", "en").cookie("pujiang-lang", "en");

        assertThat(response.extract().asString()).contains("<html lang=\"en\"", "Sample page", "23 November 2026, 16:40",
                "Found 2",
                "Suggestion", "href=\"?x=1+2&amp;lang=zh\"");
    }

    @Test
    void remembersTheLanguage() {
        browser().cookie("pujiang-lang", "en").header("Accept-Language", "zh").get("/intake/sample").then()
                .header("Content-Language", "en");
    }

    @Test
    void showsWhereTheReaderIs() {
        assertThat(browser().get("/intake/sample").asString()).contains("href=\"/notice/\">接访公告").doesNotContain("窗口登记");
    }

    @Test
    @TestSecurity(user = "window-clerk-330726", roles = "case:register")
    void opensStaffPagesByPermission() {
        assertThat(browser().get("/intake/sample").asString()).contains("窗口登记", "window-clerk-330726", "退出")
                .doesNotContain("我的工作", "工作人员登录");
    }

    @Test
    void redirectsAfterASubmittedForm() {
        filledForm().formParam("place", "岩头镇").formParam("persons", "2").formParam("kind", "REPORT")
                .formParam("claims[0].request", "修路").post("/intake/sample").then().statusCode(303)
                .header("Location", containsString("/intake/track"));
    }

    @Test
    void showsTheFormAgainWithWhatWasEntered() {
        String page = filledForm().formParam("place", "<b>岩头镇").formParam("persons", "9").formParam("on-year", "2026")
                .formParam("on-month", "13").formParam("on-day", "1").formParam("kind", "WHIM").post("/intake/sample").then()
                .statusCode(422).extract().asString();

        assertThat(page).contains("<title>错误： 示例页面", "请更正以下内容", "value=\"&lt;b&gt;岩头镇\"", "value=\"9\"",
                "<a href=\"#persons\">人数：不得大于 5</a>",
                "id=\"persons-error\"", "aria-describedby=\"persons-error\"", "href=\"#claims-0-request\"",
                "id=\"claims-0-request\"",
                "时间格式不对", "value=\"13\"", "href=\"#on\"", "href=\"#kind\"");
    }

    @Test
    void showsWhichRuleForbidsIt() {
        String page = filledForm().formParam("place", "taken").formParam("persons", "2").formParam("kind", "REPORT")
                .formParam("claims[0].request", "修路").post("/intake/sample").then().statusCode(409).extract().asString();

        assertThat(page).contains("此操作与现有记录冲突", "value=\"taken\"");
    }

    @Test
    void takesALongLetter() {
        filledForm().formParam("place", "岩头镇").formParam("persons", "2").formParam("kind", "REPORT")
                .formParam("claims[0].request", "路".repeat(50_000)).post("/intake/sample").then().statusCode(303);
    }

    @Test
    void refusesALetterOverTheLimit() {
        filledForm().formParam("claims[0].request", "路".repeat(200_000)).post("/intake/sample").then().statusCode(413)
                .contentType(startsWith("text/html"));
    }

    @Test
    void refusesAForgedForm() {
        browser().formParam("place", "岩头镇").post("/intake/sample").then().statusCode(400).contentType(startsWith("text/html"))
                .body(containsString("请求格式有误"));
    }

    @Test
    void acceptsAFormThoughAnotherWasOpenedMeanwhile() {
        Response first = browser().get("/intake/sample");
        browser().cookies(first.cookies()).get("/intake/sample");

        filled(first).formParam("place", "taken").formParam("persons", "2").formParam("kind", "REPORT")
                .formParam("claims[0].request", "修路").post("/intake/sample").then().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/intake/nowhere", "/intake/sample/gone", "/", "/intake/samples/not-a-uuid"})
    void showsProblemsAsPages(String path) {
        browser().get(path).then().statusCode(404).contentType(startsWith("text/html")).body(containsString("未找到"))
                .body(containsString("浦江经验")).body(containsString("检查网址")).body(not(containsString("problem_do")));
    }

    @Test
    void tellsProgramsTheSameAsJson() {
        given().accept("application/json, text/html;q=0.5").get("/intake/nowhere").then().statusCode(404)
                .contentType("application/problem+json");
        given().accept("*/*").get("/intake/nowhere").then().contentType("application/problem+json");
    }

    @Test
    void forbidsBrowsersWhatTheyMustNotDo() {
        for (String path : new String[]{"/intake/sample", "/intake/nowhere", "/intake/samples"}) {
            browser().get(path).then().header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("Referrer-Policy", "same-origin");
        }
        given().get("/intake/samples").then().header("Cache-Control", "no-store");
        browser().get("/intake/desk/x").then().header("Cache-Control", "no-store");
        browser().get("/intake/sample").then().header("Cache-Control", "private, no-cache");
    }

    @Test
    void hasNoScriptOrStyleInline() {
        assertThat(browser().get("/intake/sample").asString()).doesNotContain("style=", "<style", "onclick", "javascript:")
                .doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    void servesItsFilesForEver() {
        var hrefs = Pattern.compile("(?:href|src)=\"(/intake/assets/[^\"]+)\"")
                .matcher(browser().get("/intake/sample").asString());
        var found = new ArrayList<String>();
        while (hrefs.find()) {
            found.add(hrefs.group(1));
        }

        assertThat(found).hasSize(5);
        for (String href : found) {
            given().get(href).then().statusCode(200).header("Cache-Control", containsString("immutable"));
        }
    }

    @Test
    void answersNotModified() {
        String path = Pattern.compile("/intake/assets/[^\"]+/pujiang.css").matcher(browser().get("/intake/sample").asString())
                .results()
                .findFirst().orElseThrow().group();
        String tag = given().get(path).header("ETag");

        given().header("If-None-Match", tag).get(path).then().statusCode(304).body(equalTo(""));
        given().get("/intake/assets/older/pujiang.css").then().statusCode(200).header("Cache-Control", "no-cache");
        given().get("/intake/assets/older/secret.css").then().statusCode(404);
    }

    @Test
    void carriesNeitherCrestNorForeignFonts() {
        String css = given().get("/intake/assets/x/govuk.css").asString();

        assertThat(css).contains("var(--pj-font)").doesNotContain("GDS Transport", "@font-face", "crest");
    }

    @Test
    void hasATextForEveryKeyInBothLanguages() throws IOException {
        assertThat(TemplateCheck.of("intake").faults(Path.of("src/main/resources/templates"))).isEmpty();
        assertThat(TemplateCheck.of("intake").faults(Path.of("src/test/resources/templates"))).isEmpty();
    }

    @Test
    void findsWordsAndMissingTextsInTemplates() {
        var faults = new ArrayList<String>();
        TemplateCheck.of("intake").check("a.html",
                "<p title=\"Hello\">{t:nothing_such} 你 {#if x}word{/if}{t:label('none', x)}</p>", faults);

        assertThat(faults).containsExactlyInAnyOrder("a.html: no text for nothing_such", "a.html: no text for any label none_…",
                "a.html: literal text Hello", "a.html: literal text 你", "a.html: literal text word");
    }
}
