package dev.pujiang.notice.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.pujiang.notice.RunningService;
import dev.pujiang.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeskPagesTest extends RunningService {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final Map<String, String> VISIT = Map.ofEntries(Map.entry("post", "330726-zf-head"),
            Map.entry("official.name", "示例乙"), Map.entry("official.title", "县长（示例）"), Map.entry("division", "330726101"),
            Map.entry("venue.name", "便民服务中心"), Map.entry("venue.address", "示例路1号"),
            Map.entry("windows[0].from", "2026-12-15T09:00"), Map.entry("windows[0].to", "2026-12-15T11:30"),
            Map.entry("how", "IN_PERSON"), Map.entry("scope", "土地"), Map.entry("booking", "电话"), Map.entry("bring", "证件"));

    @Test
    void aVisitIsPlannedAnnouncedChangedAndProvedOnPages() {
        String detail = fill("/notice/desk/receptions/new", "/notice/desk/receptions/new", with(VISIT, "key", "desk-1"))
                .then().statusCode(303).extract().header("Location").replaceFirst("^https?://[^/]+", "");

        fill(detail, detail + "/notices", Map.of("occasion", "FIRST", "version", "0")).then().statusCode(303);
        fill(detail + "/change", detail + "/change", Map.ofEntries(Map.entry("version", "1"), Map.entry("reason", "示例：更正"),
                Map.entry("change.official.name", "示例乙"), Map.entry("change.official.title", "县长（示例）"),
                Map.entry("change.venue.name", "便民服务中心"), Map.entry("change.venue.address", "示例路1号"),
                Map.entry("change.windows[0].from", "2026-12-15T14:00"), Map.entry("change.windows[0].to", "2026-12-15T16:30"),
                Map.entry("change.how", "IN_PERSON"), Map.entry("change.scope", "土地"), Map.entry("change.booking", "电话"),
                Map.entry("change.bring", "证件"))).then().statusCode(303);
        String id = detail.substring(detail.lastIndexOf('/') + 1);
        String notice = anybody().get("/notice/receptions/" + id + "/notices").then().extract().path("items[1].noticeId");
        fill(detail + "/proof", detail + "/proof", Map.of("notice", notice, "channel", "BOARD", "publishedAt",
                "2026-11-20T10:00", "evidence", "照片 17（示例）")).then().statusCode(303);

        staff().get(detail).then().statusCode(200).body(containsString("变更公告"), containsString("照片 17（示例）"),
                containsString("14:00"));
    }

    @Test
    void aFormWithFaultsComesBackAsItWasEntered() {
        var faulty = with(with(VISIT, "key", "desk-2"), "official.name", "");

        fill("/notice/desk/receptions/new", "/notice/desk/receptions/new", faulty).then().statusCode(422)
                .body(containsString("govuk-error-summary"), containsString("姓名：必须填写"), containsString("value=\"县长（示例）\""));
    }

    @Test
    void aStepThatARuleForbidsIsExplainedOnThePage() {
        String detail = "/notice/desk/receptions/" + announced(VISIT_DAY);

        fill(detail, detail + "/notices", Map.of("occasion", "SECOND", "version", "1")).then().statusCode(409)
                .body(containsString("再次公告自 2026-12-06 起才有效"));
        fill(detail + "/cancellation", detail + "/cancellation", Map.of("version", "0", "reason", "示例")).then()
                .statusCode(412).body(containsString("govuk-error-summary"));
    }

    @Test
    void aMissedNoticeIsShownInWordsAndNotOnlyInRed() {
        String id = announced(VISIT_DAY);
        sql("update reception set status = 'BLOCKED', next_due_at = null where id = '%s'".formatted(id));
        sql("insert into reception_lateness values ('%s', 0, 'SECOND', '2026-12-12', now(), 'BLOCKED', null)".formatted(id));

        staff().get("/notice/desk/receptions/" + id).then().statusCode(200)
                .body(containsString("class=\"nt-missed\">再次公告 最迟 2026年12月12日: 逾期未公告"));
    }

    @Test
    void theDeskIsForStaffAndShowsTheirDivisionOnly() {
        String id = planned(VISIT_DAY);

        staff().get("/notice/desk").then().statusCode(303).header("Location", endsWith("/notice/desk/receptions"));
        staff().get("/notice/desk/receptions").then().statusCode(200).body(containsString(id));
        pageAs(NEIGHBOUR).get("/notice/desk/receptions").then().statusCode(200).body(not(containsString(id)));
        pageAs(NEIGHBOUR).get("/notice/desk/receptions/" + id).then().statusCode(404);
        pageAs(HANDLER).get("/notice/desk/receptions").then().statusCode(403);
        pageAs(Tokens.petitioner("1", java.util.UUID.randomUUID())).get("/notice/desk/receptions").then().statusCode(403);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        int status = staff().contentType("application/x-www-form-urlencoded").formParams(VISIT)
                .post("/notice/desk/receptions/new").statusCode();

        assertThat(status).isEqualTo(400);
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        var filled = new java.util.HashMap<>(form);
        filled.put(name, value);
        return filled;
    }

    /** Opens the page with the form and sends it as a browser would. */
    private static Response fill(String page, String action, Map<String, String> entered) {
        Response form = staff().get(page);
        var token = TOKEN.matcher(form.then().statusCode(200).extract().asString());
        assertThat(token.find()).isTrue();
        return staff().cookies(form.cookies()).contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(entered).formParam("csrf-token", token.group(1)).redirects().follow(false).post(action);
    }

    private static RequestSpecification staff() {
        return pageAs(PLANNER);
    }

    private static RequestSpecification pageAs(String token) {
        return RestAssured.given().auth().oauth2(token).accept("text/html").redirects().follow(false);
    }
}
