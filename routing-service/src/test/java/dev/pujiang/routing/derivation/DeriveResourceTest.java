package dev.pujiang.routing.derivation;

import static dev.pujiang.routing.Staff.nobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.pujiang.routing.RoutingTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@RoutingTest
class DeriveResourceTest {

    private static final String PAUSED = """
            {"rule": "handle", "start": "2026-09-28T10:00:00+08:00", "division": "330726",
             "pauses": [{"from": "2026-10-10", "to": "2026-10-12"}], "extensionDays": 30}""";
    private static final String EXTENDED = """
            {"rule": "handle", "start": "2026-09-28T10:00:00+08:00", "division": "330726", "extensionDays": 30}""";
    private static final String PLAIN = """
            {"rule": "handle", "start": "2026-09-28T10:00:00+08:00", "division": "330726"}""";

    @Test
    void derivesATermForAnybodyAndSaysWhyDayByDay() {
        derive(EXTENDED).then().statusCode(200).header("Cache-Control", "no-store").header("Content-Language", "en")
                .body("rule", equalTo("handle")).body("ruleName", equalTo("Handle and answer")).body("days", equalTo(60))
                .body("unit", equalTo("calendar")).body("start", equalTo("2026-09-28T02:00:00Z"))
                .body("startDay", equalTo("2026-09-28")).body("zone", equalTo("Asia/Shanghai"))
                .body("division", equalTo("330726")).body("extensionDays", equalTo(30))
                .body("termEnd", equalTo("2026-12-27")).body("lastDay", equalTo("2026-12-28"))
                .body("dueAt", equalTo("2026-12-28T16:00:00Z")).body("provisional", equalTo(false))
                .body("derivation.reason",
                        contains("start-day", "calendar-day", "extension-day", "next-working-day"))
                .body("derivation.counts", contains(false, true, true, false))
                .body("derivation[0].day", equalTo("2026-09-28")).body("derivation[0].from", nullValue())
                .body("derivation[0].text", equalTo("day of the start event, does not count"))
                .body("derivation[1].day", nullValue()).body("derivation[1].from", equalTo("2026-09-29"))
                .body("derivation[1].to", equalTo("2026-11-27")).body("derivation[1].days", equalTo(60))
                .body("derivation[1].provisional", nullValue())
                .body("derivation[3].text",
                        equalTo("the term would have ended on a weekend and ends on this next working day"))
                .body("calendars", hasSize(1)).body("calendars[0].year", equalTo(2026))
                .body("calendars[0].version", equalTo(1)).body("policies", contains("cn-2022", "zj-pujiang"))
                .body("explanation", hasItem(startsWith("Last day: Monday 28 December 2026")));
    }

    @Test
    void takesPausesOutOfTheTerm() {
        derive(PAUSED).then().statusCode(200).body("lastDay", equalTo("2026-12-29"))
                .body("pauses[0].from", equalTo("2026-10-10")).body("pauses[0].to", equalTo("2026-10-12"))
                .body("pauses[0].days", equalTo(2)).body("derivation.reason", hasItem("pause"));
    }

    @Test
    void leavesNoDayBetweenTheStartAndTheLastDayUnexplained() {
        List<Map<String, Object>> steps = derive("""
                {"rule": "simple-decide", "start": "2026-02-10", "division": "330726"}""").then().statusCode(200)
                .body("derivation.reason", hasItems("working-day", "weekend", "holiday", "make-up-day"))
                .body("derivation.holiday", hasItem("spring-festival")).body("lastDay", equalTo("2026-03-02")).extract()
                .path("derivation");

        LocalDate next = LocalDate.parse("2026-02-10");
        for (Map<String, Object> step : steps) {
            boolean one = step.containsKey("day");
            assertThat(LocalDate.parse((String) step.get(one ? "day" : "from"))).isEqualTo(next);
            next = LocalDate.parse((String) step.get(one ? "day" : "to")).plusDays(1);
        }
        assertThat(next).isEqualTo("2026-03-03");
    }

    @Test
    void speaksTheLanguageOfTheCaller() {
        nobody().header("Accept-Language", "zh-CN").contentType("application/json").body(EXTENDED)
                .queryParam("lang", "zh").post("/routing/clocks/derive").then().statusCode(200)
                .header("Content-Language", "zh-CN").body("ruleName", equalTo("办理并答复"))
                .body("derivation[0].text", equalTo("起算事件发生之日，不计入期限"))
                .body("explanation", hasItem(startsWith("期限届满日：2026年12月28日（星期一）")));
    }

    @Test
    void saysThatATermLeansOnAYearThatIsNotPublishedYet() {
        derive("""
                {"rule": "simple-accept", "start": "2098-09-29", "division": "330726"}""").then().statusCode(200)
                .body("provisional", equalTo(true)).body("calendars[0].year", equalTo(2098))
                .body("calendars[0].version", equalTo(0)).body("calendars[0].provisional", equalTo(true))
                .body("derivation.provisional", hasItem(true))
                .body("explanation", hasItem(startsWith("Note: the holidays of 2098 are not published yet")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-28", "2026-09-28T00:00:00+08:00", "2026-09-28T23:59:59+08:00", "2026-09-27T16:00:00Z"})
    void countsFromTheDayOfTheStartInTheZoneOfThePolicy(String start) {
        derive(PLAIN.replace("2026-09-28T10:00:00+08:00", start)).then().statusCode(200)
                .body("startDay", equalTo("2026-09-28")).body("lastDay", equalTo("2026-11-27"));
    }

    @Test
    void takesThePausesOfAnInstantByItsDay() {
        derive(PAUSED.replace("2026-10-10", "2026-10-09T16:00:00Z").replace("2026-10-12", "2026-10-12T23:00:00+08:00"))
                .then().statusCode(200).body("pauses[0].from", equalTo("2026-10-10"))
                .body("pauses[0].to", equalTo("2026-10-12"));
    }

    @Test
    void understandsACodePaddedWithZerosAndAnExtensionOfNothing() {
        derive(EXTENDED.replace("330726", "330726000000").replace("30}", "0}")).then().statusCode(200)
                .body("division", equalTo("330726")).body("lastDay", equalTo("2026-11-27"));
    }

    @Test
    void refusesAPauseThatEndsBeforeItBegins() {
        refused(PAUSED.replace("2026-10-12", "2026-10-09"), "pauses[0].to pause-reversed");
        derive(PAUSED.replace("2026-10-12", "2026-10-09")).then().body("errors[0].message",
                equalTo("the pause ends on 2026-10-09, before it begins on 2026-10-10"));
    }

    @Test
    void refusesPausesThatOverlap() {
        refused(PAUSED.replace("}],", "}, {\"from\": \"2026-10-11\", \"to\": \"2026-10-20\"}],"),
                "pauses[1].from pauses-overlap");
    }

    @Test
    void refusesAnExtensionThatIsTooLongOrTooShort() {
        refused(EXTENDED.replace("30}", "31}"), "extensionDays extension-too-long");
        refused(EXTENDED.replace("30}", "-1}"), "extensionDays extension-too-short");
    }

    @Test
    void refusesAnExtensionOfARuleWithoutOne() {
        refused(EXTENDED.replace("handle", "inform"), "extensionDays not-extendable");
    }

    @ParameterizedTest
    @CsvSource({"1900-01-01T00:00:00+08:00", "2200-01-01T00:00:00+08:00", "1900-01-01", "2200-01-01", "0000-01-01",
            "+999999999-12-31T23:59:59-18:00", "-999999999-01-01T00:00:00Z"})
    void refusesAStartThatNoCalendarCovers(String start) {
        refused(PLAIN.replace("2026-09-28T10:00:00+08:00", start), "start day-out-of-range");
        derive(PLAIN.replace("2026-09-28T10:00:00+08:00", start)).then().body("errors[0].message", equalTo(
                start + " lies outside of the days that can be computed, 2004-01-01/2099-12-31"));
    }

    @Test
    void refusesPausesThatNoCalendarCoversOrThatBeginBeforeTheStart() {
        refused(PAUSED.replace("2026-10-12", "2200-01-01"), "pauses[0].to day-out-of-range");
        refused(PAUSED.replace("2026-10-10", "1900-01-01"), "pauses[0].from day-out-of-range",
                "pauses[0].from pause-before-start");
        refused(PAUSED.replace("2026-10-10", "2026-09-27"), "pauses[0].from pause-before-start");
    }

    @Test
    void refusesAnUnknownRuleAndNamesTheKnownOnes() {
        refused(PLAIN.replace("handle", "handel"), "rule unknown-rule");
        derive(PLAIN.replace("handle", "handel")).then().body("errors[0].message", containsString("request-review"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999", "3307260", "Pujiang", "330726000001"})
    void refusesAnUnknownDivision(String division) {
        refused(PLAIN.replace("330726", division), "division unknown-division");
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        refused("{}", "rule missing", "start missing", "division missing");
        refused("{\"rule\": \"\", \"start\": \"\", \"division\": \"\", \"pauses\": null, \"extensionDays\": null}",
                "rule missing", "start missing", "division missing");
        refused(PAUSED.replace("{\"from\": \"2026-10-10\", \"to\": \"2026-10-12\"}",
                "{}, {\"from\": \"2026-10-10\"}, {\"to\": \"2026-10-10\"}"), "pauses[0].from missing", "pauses[0].to missing",
                "pauses[1].to missing", "pauses[2].from missing");
        refused(PAUSED.replace("{\"from\": \"2026-10-10\", \"to\": \"2026-10-12\"}", "null"), "pauses[0] not-null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-28T10:00:00", "2026-02-29", "28.9.2026", "yesterday", "2026-9-28", "1790000000",
            "2026-09-28T24:00:01+08:00", "2026-09-28T10:00:00+25:00"})
    void refusesTimesThatCannotBeRead(String time) {
        refused(PLAIN.replace("2026-09-28T10:00:00+08:00", time), "start invalid-time");
        refused(PAUSED.replace("2026-10-12", time), "pauses[0].to invalid-time");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        refused("""
                {"rule": "inform", "start": "28.9.2026", "division": "999999", "extensionDays": 31,
                 "pauses": [{"from": "soon", "to": "2026-10-12"}, {"from": "2026-10-20", "to": "2026-10-10"},
                            {"from": "2026-11-01"}, {"from": "2026-11-10", "to": "2026-11-12"},
                            {"from": "2026-11-11", "to": "2200-01-01"}]}""",
                "start invalid-time", "division unknown-division", "extensionDays not-extendable",
                "pauses[0].from invalid-time", "pauses[1].to pause-reversed", "pauses[2].to missing",
                "pauses[4].from pauses-overlap", "pauses[4].to day-out-of-range");
    }

    @Test
    void refusesMoreThanAHundredPauses() {
        LocalDate first = LocalDate.parse("2026-10-01");
        String pauses = IntStream.rangeClosed(0, 100).mapToObj(first::plusDays)
                .map(day -> "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(day, day)).collect(Collectors.joining(", "));
        refused(PAUSED.replace("{\"from\": \"2026-10-10\", \"to\": \"2026-10-12\"}", pauses), "pauses too-many-pauses");
        derive(PAUSED.replace("{\"from\": \"2026-10-10\", \"to\": \"2026-10-12\"}",
                pauses.substring(0, pauses.lastIndexOf(", {")))).then().statusCode(200).body("pauses", hasSize(100));
    }

    @Test
    void namesMembersThatDoNotExistAndValuesOfTheWrongType() {
        refused("""
                {"rule": 5, "start": 1790000000, "division": ["330726"], "extensionDays": "30", "until": "2026",
                 "pauses": {"from": "2026-10-10"}}""", "rule wrong-type", "start wrong-type", "division wrong-type",
                "extensionDays wrong-type", "until unknown-field", "pauses wrong-type");
        refused(EXTENDED.replace("30}", "30.5}"), "extensionDays wrong-type");
        refused(EXTENDED.replace("30}", "99999999999}"), "extensionDays out-of-range");
        refused(PLAIN.replace("handle", "x".repeat(61)).replace("330726", "33\\u0007"), "rule size",
                "division control-character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"rule\": ", "null", "{} {}", "not json"})
    void refusesWhatIsNoDocument(String body) {
        derive(body).then().statusCode(400).contentType("application/problem+json")
                .body("type", equalTo("/problems/malformed-request"));
    }

    @Test
    void refusesBodiesThatNobodyNeeds() {
        derive("{\"rule\": \"" + "x".repeat(100_000) + "\"}").then().statusCode(413)
                .body("type", equalTo("/problems/too-large"));
        nobody().contentType("text/plain").body(PLAIN).post("/routing/clocks/derive").then().statusCode(415);
        nobody().get("/routing/clocks/derive").then().statusCode(405);
    }

    @Test
    void letsOneAddressAskOftenButNotWithoutEnd() {
        Response last = null;
        for (int i = 0; i < 2000 && (last == null || last.statusCode() == 200); i++) {
            last = nobody().header("X-Forwarded-For", "203.0.113.7").contentType("application/json").body(PLAIN)
                    .post("/routing/clocks/derive");
        }

        last.then().statusCode(429).header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/too-many-requests"));
        nobody().header("X-Forwarded-For", "203.0.113.8").contentType("application/json").body(PLAIN)
                .post("/routing/clocks/derive").then().statusCode(200);
    }

    @Test
    void listsTheRulesInTheLanguageOfTheCaller() {
        nobody().get("/routing/clocks/rules").then().statusCode(200).header("Content-Language", "en")
                .body("items.rule", hasItems("inform", "object", "handle", "simple-decide"))
                .body("items.find { it.rule == 'handle' }.days", equalTo(60))
                .body("items.find { it.rule == 'handle' }.unit", equalTo("calendar"))
                .body("items.find { it.rule == 'handle' }.startEvent", equalTo("acceptance"))
                .body("items.find { it.rule == 'handle' }.extension.rule", equalTo("extend"))
                .body("items.find { it.rule == 'handle' }.extension.days", equalTo(30))
                .body("items.find { it.rule == 'object' }.unit", equalTo("working"))
                .body("items.find { it.rule == 'object' }.extension", nullValue())
                .body("items.name", everyItem(not(equalTo(""))));
        nobody().queryParam("lang", "zh").get("/routing/clocks/rules").then().statusCode(200)
                .body("items.find { it.rule == 'handle' }.name", equalTo("办理并答复"))
                .body("items.find { it.rule == 'handle' }.startEventName", equalTo("受理"));
    }

    private static Response derive(String body) {
        return nobody().contentType("application/json").body(body).post("/routing/clocks/derive");
    }

    private static void refused(String body, String... faults) {
        ValidatableResponse refusal = derive(body).then().statusCode(422).contentType("application/problem+json")
                .body("type", equalTo("/problems/validation-failed"));
        List<String> fields = refusal.extract().path("errors.field");
        List<String> codes = refusal.extract().path("errors.code");
        List<String> messages = refusal.extract().path("errors.message");
        assertThat(IntStream.range(0, fields.size()).mapToObj(i -> fields.get(i) + " " + codes.get(i)).toList())
                .containsExactlyInAnyOrder(faults);
        assertThat(messages).doesNotContainNull().noneMatch(String::isBlank);
    }
}
