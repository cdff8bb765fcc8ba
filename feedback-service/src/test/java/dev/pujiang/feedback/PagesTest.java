package dev.pujiang.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import dev.pujiang.edge.access.PetitionerCookie;
import dev.pujiang.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class PagesTest extends FeedbackTest {

    private static final String HANDLER = Tokens.staff("handler", BODY, "330726", "case:read", "reply:read", "reply:write",
            "reply:issue");

    @Test
    void leadsAHandlerFromTheWorkListToAnIssuedReply() {
        Given given = readyFor(BODY, appeal());

        assertThat(desk().get("/feedback/desk/replies").then().statusCode(200).extract().asString()).contains(given.number(),
                "土地征收", "待答复");
        assertThat(desk().get("/feedback/desk/cases/" + given.number()).then().statusCode(200).extract().asString())
                .contains("撰写答复意见书", "/intake/desk/cases/" + given.number() + "/statement", "一项诉求尚无结论");
        String preview = written(given).statusCode(303).extract().header("Location");
        Response page = desk().get(preview);
        assertThat(page.asString()).contains("三十日内补足差额。", "支持", "凭证第12号", "出具答复意见书");
        filled(page, desk()).formParam("version", hidden(page, "version")).formParam("confirmed", "true")
                .post(preview + "/issue").then().statusCode(303)
                .header("Location", endsWith("/feedback/desk/cases/" + given.number()));
        assertThat(desk().get("/feedback/desk/cases/" + given.number()).asString()).contains("已出具", "一位信访人尚未收到答复");
        eventually(() -> told(given, "reply.issued.v1").size() == 1);
    }

    @Test
    void keepsWhatWasWrittenAndNamesWhatIsMissing() {
        Given given = readyFor(BODY, appeal());
        Response form = desk().get("/feedback/desk/cases/" + given.number() + "/reply");

        String again = filled(form, desk()).formParam("key", hidden(form, "key")).formParam("facts", "请致电13800138000")
                .formParam("claims[0].claimId", given.claim()).post("/feedback/desk/cases/" + given.number() + "/reply").then()
                .statusCode(422).extract().asString();

        assertThat(again).contains("请致电13800138000", "href=\"#claims-0-outcome\"", "href=\"#claims-0-evidence\"",
                "href=\"#reasons\"",
                "请更正以下内容");
    }

    @Test
    void issuesNothingWithoutConfirmation() {
        Given given = readyFor(BODY, appeal());
        String preview = written(given).extract().header("Location");
        Response page = desk().get(preview);

        filled(page, desk()).formParam("version", hidden(page, "version")).post(preview + "/issue").then().statusCode(422);

        assertThat(count("select count(*) from decision where case_number = ?", given.number())).isZero();
    }

    @Test
    void changesADraftOnItsForm() {
        Given given = readyFor(BODY, appeal());
        String preview = written(given).extract().header("Location");
        Response form = desk().get(preview + "/edit");
        assertThat(form.asString()).contains("三十日内补足差额。", "checked");

        entered(filled(form, desk()).formParam("version", hidden(form, "version")), given, "六十日内补足差额。").post(preview + "/edit")
                .then().statusCode(303);

        assertThat(desk().get(preview).asString()).contains("六十日内补足差额。");
    }

    @Test
    void showsAPetitionerTheReplyAndTakesTheRating() {
        Given given = readyFor(BODY, appeal());
        String reply = issued(given, BODY);
        delivered(given, reply, given.petitioner());
        Response page = track(given).get("/feedback/track");
        assertThat(page.then().statusCode(200).extract().asString()).contains("信访事项处理意见书", "三十日内补足差额。", "非常满意", "不满意");

        filled(page, track(given)).formParam("office", "4").formParam("body", "5").post("/feedback/track/rating").then()
                .statusCode(303).header("Location", endsWith("/feedback/track/thanks"));

        assertThat(track(given).get("/feedback/track/thanks").then().statusCode(200).extract().asString()).contains("感谢您的评价");
        assertThat(track(given).get("/feedback/track").asString()).contains("您的评价").doesNotContain("提交评价");
        eventually(() -> told(given, "case.closed.v1").size() == 1);
    }

    @Test
    void tellsAPetitionerUntilWhenAReviewMayBeAskedForAndWhy() {
        clock.moveTo("2026-03-02T02:00:00Z");
        Given given = given("APPEAL", 1, 2);
        answered(given, given.petitioners().get(0), given.petitioners().get(1));

        assertThat(track(given).get("/feedback/track").asString()).containsOnlyOnce("可以在2026年4月1日前（含当日）请求复查，还剩30日。")
                .contains("为什么是这一天？", "答复意见书送达");
        assertThat(track(given).queryParam("lang", "en").get("/feedback/track").asString()).contains(
                "You may ask for a review of this answer until 1 April 2026 (30 days left).", "Why this date?",
                "delivery of the reply");

        clock.moveTo("2026-04-01T02:00:00Z");
        assertThat(track(given).get("/feedback/track").asString()).contains("今天（2026年4月1日）是请求复查的最后一天");
        clock.moveTo("2026-04-01T16:00:00Z");
        assertThat(track(given).get("/feedback/track").asString()).contains("请求复查的期限已于2026年4月1日届满");
    }

    @Test
    void showsStaffTheWindowsOfPetitionersWithoutSayingWhoTheyAre() {
        clock.moveTo("2026-03-02T02:00:00Z");
        Given given = given("APPEAL", 1, 2);
        answered(given, given.petitioners().get(0), given.petitioners().get(1));

        String chinese = desk().get("/feedback/desk/cases/" + given.number()).asString();
        String english = desk().queryParam("lang", "en").get("/feedback/desk/cases/" + given.number()).asString();

        assertThat(chinese).contains("请求复查的期限", "信访人 1", "信访人 2", "2026年4月1日", "还剩 30日");
        assertThat(english).contains("Petitioner 1", "Petitioner 2", "until 1 April 2026", "30 days left");
        given.petitioners().forEach(petitioner -> assertThat(chinese).doesNotContain(petitioner.toString()));
    }

    @Test
    void showsAHandlerUntilWhenAClaimIsToBeAnsweredAndWhereTheReasonsAre() {
        clock.moveTo("2026-04-06T02:00:00Z");
        Given given = assigned(registered(appeal()), BODY);
        publishAssignment(given, "assignment.accepted.v1",
                """
                        {"caseNumber":"%s","claimId":"%s","assignmentId":"%s","body":"%s","acceptedAt":"2026-03-07T02:00:00Z",
                         "deemed":false,"terms":[{"clock":"/routing/clocks/1","rule":"handle","matter":"%s","body":"%s",
                         "startedAt":"2026-03-07T02:00:00Z","lastDay":"2026-05-06","dueAt":"2026-05-06T16:00:00Z","provisional":false}]}"""
                        .formatted(given.number(), given.claim(), given.assignments().getFirst(), BODY, given.claim(), BODY));
        eventually(() -> count("select count(*) from known_assignment where case_number = ? and due_day is not null",
                given.number()) == 1);

        for (String path : new String[]{"/feedback/desk/replies", "/feedback/desk/cases/" + given.number(),
                "/feedback/desk/cases/" + given.number() + "/reply"}) {
            assertThat(desk().get(path).asString()).as(path).contains("期限至 2026年5月6日", "还剩 30日",
                    "href=\"/routing/desk/cases/" + given.number() + "\"", "为什么是这一天？");
            assertThat(desk().queryParam("lang", "en").get(path).asString()).as(path).contains("until 6 May 2026",
                    "30 days left", "Why this date?");
        }
        clock.moveTo("2026-05-07T02:00:00Z");
        assertThat(desk().get("/feedback/desk/replies").asString()).contains("已逾期 1日");
    }

    @Test
    void showsTheRatingFormAgainWithWhatIsMissing() {
        Given given = readyFor(BODY, appeal());
        delivered(given, issued(given, BODY), given.petitioner());
        Response page = track(given).get("/feedback/track");

        String again = filled(page, track(given)).formParam("office", "4").formParam("comment", "请回电13800138000")
                .post("/feedback/track/rating").then().statusCode(422).extract().asString();

        assertThat(again).contains("href=\"#body\"", "请回电13800138000");
    }

    @Test
    void sendsWhoeverHasNoTokenToWhereItIsGiven() {
        browser().get("/feedback/track").then().statusCode(303).header("Location", containsString("/intake/track"));
        browser().header("Authorization", "Bearer " + HANDLER).get("/feedback/track").then().statusCode(303);
    }

    @Test
    void tellsInEnglishWhatIsAsked() {
        Given given = readyFor(BODY, appeal());

        String page = desk().queryParam("lang", "en").get("/feedback/desk/cases/" + given.number()).asString();

        assertThat(page).contains("Write the reply", "Land and expropriation", "A claim has no outcome")
                .doesNotContain("NOT_FOUND");
    }

    @Test
    void showsTheFiguresAsNumbersAndBars() {
        String page = desk().queryParam("division", "330726").get("/feedback/desk/figures").then().statusCode(200).extract()
                .asString();

        assertThat(page).contains("满意度", "<rect", "浦江县", "?division=330726101", "占全部办结");
        desk().queryParam("division", "99").get("/feedback/desk/figures").then().statusCode(422);
    }

    @Test
    void hidesTheCasesOfOthers() {
        Given given = readyFor(OTHER_BODY, appeal());

        desk().get("/feedback/desk/cases/" + given.number()).then().statusCode(404).body(containsString("未找到"));
        desk().get("/feedback/desk/cases/" + given.number() + "/reply").then().statusCode(404);
    }

    private ValidatableResponse written(Given given) {
        String path = "/feedback/desk/cases/" + given.number() + "/reply";
        Response form = desk().get(path);
        return entered(filled(form, desk()).formParam("key", hidden(form, "key")), given, "三十日内补足差额。").post(path).then();
    }

    private static RequestSpecification entered(RequestSpecification form, Given given, String decision) {
        return form.formParam("request", "补偿").formParam("facts", "经查属实").formParam("reasons", "未足额支付")
                .formParam("legalBasis", "《土地管理法》第四十八条").formParam("decision", decision)
                .formParam("claims[0].claimId", given.claim()).formParam("claims[0].outcome", "SUPPORTED")
                .formParam("claims[0].evidence", "凭证第12号");
    }

    private static RequestSpecification filled(Response form, RequestSpecification browser) {
        return browser.cookies(form.cookies()).contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", hidden(form, "csrf-token"));
    }

    private static String hidden(Response form, String name) {
        Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(form.asString());
        assertThat(found.find()).as(name).isTrue();
        return found.group(1).replace("&quot;", "\"");
    }

    private static RequestSpecification desk() {
        return browser().header("Authorization", "Bearer " + HANDLER);
    }

    private static RequestSpecification track(Given given) {
        return browser().cookie(PetitionerCookie.NAME, Tokens.petitioner(given.number(), given.petitioner()));
    }

    private static RequestSpecification browser() {
        return RestAssured.given().accept("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8").redirects().follow(false);
    }
}
