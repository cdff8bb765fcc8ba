package dev.pujiang.routing.derivation;

import static dev.pujiang.routing.Staff.nobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.pujiang.routing.RoutingTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@RoutingTest
class TermsPageTest {

    private static final Map<String, String> EXTENDED = Map.of("rule", "handle", "start-year", "2026", "start-month", "9",
            "start-day", "28", "division", "", "pauses[0].from-year", "", "extensionDays", "30");

    @Test
    void asksForATermInBothLanguagesWithoutScriptOrSignIn() {
        browser().queryParam("lang", "zh").get("/routing/terms").then().statusCode(200)
                .header("Content-Language", "zh-CN")
                .body(allOf(containsString("<h1 class=\"govuk-heading-xl\">办理期限计算</h1>"),
                        containsString("办理并答复（60日，自受理起算）"), containsString("不填则按浙江省"),
                        containsString("method=\"get\""), containsString("href=\"/routing/terms\" aria-current=\"true\""),
                        not(containsString("value=\"extend\"")), not(containsString("govuk-error-summary"))));
        browser().get("/routing/terms").then().statusCode(200)
                .body(allOf(containsString("When is it due?"), containsString("Handle and answer (60 days from acceptance)")));
    }

    @Test
    void fillsInWhatALinkNames() {
        browser().queryParam("rule", "handle").get("/routing/terms").then().statusCode(200)
                .body(allOf(containsString("<option value=\"handle\" selected>"), not(containsString("rt-due"))));
    }

    @Test
    void showsTheDayTheReasonsAndACalendar() {
        String page = ask(EXTENDED).then().statusCode(200).extract().asString();

        assertThat(page).contains("<p class=\"rt-due\">Monday 28 December 2026</p>",
                "Tuesday 29 September 2026 to Friday 27 November 2026",
                "the term would have ended on a weekend and ends on this next working day", "Sunday 27 December 2026",
                "<caption>September 2026</caption>", "<caption>December 2026</caption>", "浙江省", "value=\"2026\"");
        assertThat(count(page, "class=\"rt-day rt-day--counted\">")).as("60 days and the legend").isEqualTo(60);
        assertThat(count(page, "class=\"rt-day rt-day--extended\">")).isEqualTo(30);
        assertThat(count(page, "class=\"rt-day rt-day--start\">")).isEqualTo(1);
        assertThat(count(page, "class=\"rt-day rt-day--last\">")).isEqualTo(1);
        assertThat(page).doesNotContain("{t:", "NOT_FOUND", "terms_");
    }

    @Test
    void saysHowManyDaysAreLeftOrOver() {
        assertThat(ask(with("start-year", "2098")).asString()).contains("left")
                .contains("the holidays of 2098 are not published yet");
        assertThat(ask(with("start-year", "2005")).asString()).contains(" ago");
    }

    @Test
    void takesAPauseOutAndMarksIt() {
        Map<String, String> entered = with("extensionDays", "");
        entered.putAll(Map.of("pauses[0].from-year", "2026", "pauses[0].from-month", "10", "pauses[0].from-day", "10",
                "pauses[0].to-year", "2026", "pauses[0].to-month", "10", "pauses[0].to-day", "12"));

        String page = ask(entered).then().statusCode(200).extract().asString();

        assertThat(page).contains("Sunday 29 November 2026", "Monday 30 November 2026",
                "Saturday 10 October 2026 to Monday 12 October 2026, takes out 2 days");
        assertThat(count(page, "class=\"rt-day rt-day--paused\">")).isEqualTo(2);
    }

    @Test
    void knowsDivisionsByNameOrCode() {
        assertThat(ask(with("division", "浦江县")).asString()).contains("浙江省金华市浦江县");
        assertThat(ask(with("division", "金华市浦江县")).asString()).contains("浙江省金华市浦江县");
        assertThat(ask(with("division", "330726101")).asString()).contains("浙江省金华市浦江县黄宅镇");
        assertThat(ask(with("division", "广西")).asString()).contains("广西壮族自治区</dd>");
        ask(with("division", "朝阳区")).then().statusCode(422)
                .body(allOf(containsString("may be one of"), containsString("北京市朝阳区 110105")));
        ask(with("division", "Nowhere")).then().statusCode(422).body(containsString("There is no division called"));
    }

    @Test
    void showsTheFormAgainWithEverythingThatIsWrong() {
        Map<String, String> entered = with("division", "Nowhere");
        entered.putAll(Map.of("rule", "inform", "start-year", "1900", "extensionDays", "31"));

        ask(entered).then().statusCode(422).body(allOf(containsString("govuk-error-summary"),
                containsString("<a href=\"#start\">Day it runs from: 1900-09-28 lies outside"),
                containsString("<a href=\"#division\">"),
                containsString("<a href=\"#extensionDays\">Days of extension: this term cannot be extended"),
                containsString("value=\"Nowhere\""), not(containsString("rt-due"))));
        ask(Map.of("start-year", "")).then().statusCode(422).body(allOf(
                containsString("<a href=\"#rule\">Kind of term: must be given"),
                containsString("<a href=\"#start\">Day it runs from: must be given")));
        ask(Map.of("rule", "handle", "start-year", "2026", "start-month", "13", "start-day", "1", "extensionDays", "many"))
                .then().statusCode(422).body(allOf(containsString("<a href=\"#start\">"),
                        containsString("<a href=\"#extensionDays\">")));
        ask(with("pauses[0].from-year", "2026")).then().statusCode(422)
                .body(allOf(containsString("<a href=\"#pauses-0-from\">"), containsString("id=\"pauses-0-from-error\"")));
    }

    @Test
    void saysOnThePageThatItWasAskedTooOften() {
        Response last = null;
        for (int i = 0; i < 2000 && (last == null || last.statusCode() == 200); i++) {
            last = browser().header("X-Forwarded-For", "203.0.113.9").queryParams(EXTENDED).get("/routing/terms");
        }

        last.then().statusCode(429).header("Retry-After", notNullValue())
                .body(allOf(containsString("too many attempts"), containsString("id=\"rule\"")));
    }

    private static RequestSpecification browser() {
        return nobody().accept("text/html,application/xhtml+xml,*/*;q=0.8");
    }

    private static Response ask(Map<String, String> entered) {
        return browser().queryParams(entered).get("/routing/terms");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> entered = new TreeMap<>(EXTENDED);
        entered.put(name, value);
        return entered;
    }

    private static int count(String page, String part) {
        return page.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
