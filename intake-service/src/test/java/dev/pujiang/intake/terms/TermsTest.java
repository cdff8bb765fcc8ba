package dev.pujiang.intake.terms;

import static dev.pujiang.intake.ToldTerm.in;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.time.ShanghaiTime;
import dev.pujiang.intake.IntakeTest;
import dev.pujiang.intake.Others;
import dev.pujiang.intake.Submission;
import dev.pujiang.intake.ToldTerm;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** What petitioners and staff see of the terms that routing tells. */
@QuarkusTest
class TermsTest extends IntakeTest {
    private static final String BODY = "330726-zjj";
    private static final String SUPERIOR = "330726-zf";
    private static final String RECORDED = "\"told\":\"" + SUPERIOR + "\",\"recordedAt\":\"2026-11-23T08:00:00Z\"";
    private static final String TERM = "claims[0].term.";

    private final Others routing = Others.onOpenTopics();
    private JsonPath registered;
    private String number;
    private String claim;
    private String token;

    @BeforeEach
    void aCase() {
        register(Submission.valid().json());
        routing.list(BODY, "浦江县住房和城乡建设局", "Pujiang Housing Bureau");
        routing.list(SUPERIOR, "浦江县人民政府", "Pujiang County Government");
    }

    @AfterEach
    void leave() {
        routing.close();
    }

    @Test
    void showsByWhenThePetitionerIsToldWhoTakesItOn() {
        var inform = inform(15);

        routing.assign(number, claim, BODY, inform, ToldTerm.of("object", UUID.randomUUID().toString(), BODY, in(5)));

        shows(TERM + "rule", "inform").body(TERM + "name", equalTo("告知由谁受理的期限"))
                .body(TERM + "lastDay", equalTo(inform.lastDay().toString())).body(TERM + "state", equalTo("RUNNING"))
                .body(TERM + "text", matchesPattern("还剩 1[45] 天")).body(TERM + "provisional", equalTo(false))
                .body(TERM + "clock", equalTo(inform.clock())).body(TERM + "why", equalTo("/routing/track"))
                .body(TERM + "told", nullValue());
    }

    @Test
    void showsByWhenTheAnswerIsDueOnceTheClaimIsAccepted() {
        var handle = accepted(60);

        shows(TERM + "rule", "handle").body(TERM + "lastDay", equalTo(handle.lastDay().toString()))
                .body(TERM + "name", equalTo("答复期限"));
        window().get("/intake/cases/" + number).then().body(TERM + "lastDay", equalTo(handle.lastDay().toString()))
                .body(TERM + "why", equalTo("/routing/desk/cases/" + number));
    }

    @Test
    void hasNoTermOnceTheClaimIsConcluded() {
        var assignment = routing.assign(number, claim, BODY, inform(15));
        routing.accept(number, claim, assignment, BODY, handle(60));
        shows(TERM + "rule", "handle");

        routing.conclude(number, claim, assignment, BODY);

        shows("claims[0].outcome", "SUPPORTED").body("claims[0].term", nullValue());
        page().body(allOf(containsString("期限"), not(containsString("为什么是这一天"))));
    }

    @Test
    void readsAssignmentsOfBeforeThereWereClocks() {
        var assignment = routing.assign(number, claim, BODY);
        routing.accept(number, claim, assignment, BODY);

        steps("REGISTERED", "ASSIGNED", "ACCEPTED").body("claims[0].term", nullValue());
    }

    @Test
    void tellsThatTheTermWasExtended() {
        var handle = accepted(20);
        var longer = handle.until(in(50));

        routing.deadline("recomputed", number, longer, recomputed("EXTENSION", handle));

        steps("REGISTERED", "ASSIGNED", "ACCEPTED", "TERM_EXTENDED")
                .body(TERM + "lastDay", equalTo(longer.lastDay().toString())).body("steps[3].claim", equalTo(1))
                .body("steps[3].text", equalTo("答复期限经批准延长：原为" + day(handle) + "，现为" + day(longer)))
                .body("steps[3].previousLastDay", equalTo(handle.lastDay().toString()));
        page().body(containsString("答复期限经批准延长"));
    }

    @Test
    void tellsThatTheHolidaysMovedTheTermAndThatItNoLongerIsProvisional() {
        var handle = handle(60).leaningOnUnpublishedHolidays();
        routing.accept(number, claim, routing.assign(number, claim, BODY, inform(15)), BODY, handle);
        shows(TERM + "provisional", true);
        page().body(allOf(containsString("暂定"), containsString("放假安排尚未公布")));
        var settled = new ToldTerm(handle.clock(), "handle", claim, BODY, in(63), false, false);

        routing.deadline("recomputed", number, settled, recomputed("CALENDAR", handle));

        shows(TERM + "provisional", false).body("steps[3].step", equalTo("TERM_RECOMPUTED"))
                .body("steps[3].text", containsString("放假安排有变")).body("steps[3].text", endsWith("现为" + day(settled)));
    }

    @Test
    void makesNoStepOfACalendarThatLeftTheDayWhereItWas() {
        var handle = handle(60).leaningOnUnpublishedHolidays();
        routing.accept(number, claim, routing.assign(number, claim, BODY, inform(15)), BODY, handle);
        var settled = new ToldTerm(handle.clock(), "handle", claim, BODY, handle.lastDay(), false, false);

        routing.deadline("recomputed", number, settled, recomputed("CALENDAR", handle));

        shows(TERM + "provisional", false).body("steps.step", contains("REGISTERED", "ASSIGNED", "ACCEPTED"));
    }

    @Test
    void showsAnOverdueAnswerAndWhoWasTold() {
        var handle = accepted(-3);

        routing.deadline("breached", number, handle, RECORDED);

        steps("REGISTERED", "ASSIGNED", "ACCEPTED", "OVERDUE").body(TERM + "state", equalTo("OVERDUE"))
                .body(TERM + "text", matchesPattern("已逾期 [34] 天")).body(TERM + "told", equalTo(SUPERIOR))
                .body(TERM + "toldName", equalTo("浦江县人民政府"))
                .body("steps[3].text", equalTo("答复期限（" + day(handle) + "）已过，事情还没有办；已报告上级浦江县人民政府督促"));
        page().body(allOf(containsString("govuk-tag--red"), containsString("已逾期"), containsString("已报告浦江县人民政府"),
                containsString("href=\"/routing/track\"")));
        window().accept(ContentType.HTML).get("/intake/desk/cases/" + number).then().statusCode(200)
                .body(allOf(containsString("已逾期"), containsString("href=\"/routing/desk/cases/" + number + "\""),
                        containsString("已报告浦江县人民政府")));
    }

    @Test
    void tellsThatTheNextLevelWasToldAndThatItHadBeenInTimeAfterAll() {
        var handle = accepted(-9);

        routing.deadline("breached", number, handle, "\"recordedAt\":\"2026-11-23T08:00:00Z\"");
        routing.deadline("escalated", number, handle, "\"level\":2," + RECORDED);
        shows(TERM + "told", SUPERIOR).body("steps[3].text", endsWith("已记录在案"))
                .body("steps[4].text", containsString("更上一级浦江县人民政府"));
        routing.deadline("retracted", number, handle, "\"doneAt\":\"2026-11-20T08:00:00Z\"");

        steps("REGISTERED", "ASSIGNED", "ACCEPTED", "OVERDUE", "OVERDUE_ESCALATED", "OVERDUE_RETRACTED")
                .body(TERM + "told", nullValue()).body("steps[5].text", containsString("没有逾期"));
    }

    @Test
    void isNoLongerOverdueWhenItsTermWasMovedAhead() {
        var handle = accepted(-1);
        routing.deadline("breached", number, handle, RECORDED);
        shows(TERM + "told", SUPERIOR);

        routing.deadline("recomputed", number, handle.until(in(4)), recomputed("CALENDAR", handle));

        shows(TERM + "state", "RUNNING").body(TERM + "told", nullValue());
    }

    @Test
    void showsThatATermStandsStillAndGoesOn() {
        var handle = accepted(30);

        routing.deadline("recomputed", number, handle.onHold(), recomputed("PAUSE", handle));
        shows(TERM + "state", "PAUSED").body(TERM + "text", equalTo("暂停计算")).body(TERM + "remainingDays", nullValue())
                .body(TERM + "dueAt", nullValue()).body("steps[3].text", equalTo("答复期限暂停计算"));
        page().body(containsString("暂停计算"));
        routing.deadline("recomputed", number, handle.until(in(40)), recomputed("RESUME", handle));

        shows(TERM + "state", "RUNNING").body("steps[4].step", equalTo("TERM_RESUMED"));
    }

    @Test
    void staysOverdueWhenTheClaimPassesToAnotherBody() {
        var inform = inform(-2);
        routing.assign(number, claim, BODY, inform);
        routing.deadline("breached", number, inform, RECORDED);
        shows(TERM + "told", SUPERIOR);

        routing.assign(number, claim, "330726-jt", inform);

        shows("claims[0].body", "330726-jt").body(TERM + "state", equalTo("OVERDUE")).body(TERM + "told", equalTo(SUPERIOR));
    }

    @Test
    void keepsTheTermOfTheAnswerWhenLateNewsComeOfTheOneBefore() {
        var inform = inform(-2);
        routing.accept(number, claim, routing.assign(number, claim, BODY, inform), BODY, handle(60));

        routing.deadline("breached", number, inform, RECORDED);

        steps("REGISTERED", "ASSIGNED", "ACCEPTED", "OVERDUE").body(TERM + "rule", equalTo("handle"))
                .body(TERM + "state", equalTo("RUNNING")).body(TERM + "told", nullValue());
    }

    @Test
    void showsTheTermOfAClaimThatNobodyIsResponsibleForOnceItIsToldOf() {
        var inform = ToldTerm.of("inform", claim, null, in(0));

        routing.deadline("due-soon", number, inform, "\"remainingDays\":0");

        shows(TERM + "lastDay", inform.lastDay().toString()).body("steps.step", contains("REGISTERED"));
    }

    @Test
    void passesOverTermsThatPetitionersDoNotWaitFor() {
        var object = ToldTerm.of("object", UUID.randomUUID().toString(), BODY, in(5));
        routing.assign(number, claim, BODY, inform(15), object);

        routing.deadline("lapsed", number, object, "\"note\":\"\"");
        routing.deadline("recomputed", number, object.until(in(7)), recomputed("CALENDAR", object));
        routing.sign(number, claim, UUID.randomUUID(), BODY);

        steps("REGISTERED", "ASSIGNED", "SIGNED").body(TERM + "rule", equalTo("inform"));
    }

    @Test
    void saysWhichOfSeveralClaimsIsMeantAndSpeaksEnglish() {
        register(Submission.valid().with("claims", List.of(Map.of("category", "transport", "request", "修路"),
                Map.of("category", "education", "request", "增设校车"))).json());
        String second = window().get("/intake/cases/" + number).jsonPath().getString("claims[1].claimId");
        var inform = ToldTerm.of("inform", second, BODY, in(-2));
        routing.assign(number, second, BODY, inform);

        routing.deadline("breached", number, inform, RECORDED);

        shows("claims[1].term.rule", "inform").body("claims[0].term", nullValue());
        await().untilAsserted(() -> petitioner(token).header("Accept-Language", "en").get("/intake/track/case").then()
                .body("steps.text", hasItem("Date to tell you who takes it on: "
                        + ShanghaiTime.format(inform.lastDay(), Language.EN) + " has passed and it is not done. "
                        + "Pujiang County Government, the body above, has been told to see to it (request 2)")));
        petitioner(token).header("Accept-Language", "en").accept(ContentType.HTML).get("/intake/track/case").then()
                .body(allOf(containsString("days overdue"), containsString("Why this date?"),
                        containsString("Pujiang County Government has been told")));
    }

    private void register(Map<String, Object> submission) {
        registered = registered(submission);
        number = registered.getString("caseNumber");
        claim = window().get("/intake/cases/" + number).jsonPath().getString("claims[0].claimId");
        token = anonymous().contentType(ContentType.JSON)
                .body(Map.of("caseNumber", number, "queryCode", registered.getString("petitioners[0].queryCode")))
                .post("/intake/track").then().statusCode(200).extract().path("token");
    }

    private ToldTerm inform(int days) {
        return ToldTerm.of("inform", claim, BODY, in(days));
    }

    private ToldTerm handle(int days) {
        return ToldTerm.of("handle", claim, BODY, in(days));
    }

    /** Assigned and accepted. */
    private ToldTerm accepted(int days) {
        var handle = handle(days);
        routing.accept(number, claim, routing.assign(number, claim, BODY, inform(15)), BODY, handle);
        return handle;
    }

    private static String recomputed(String cause, ToldTerm before) {
        return "\"cause\":\"%s\",\"previousLastDay\":\"%s\",\"recomputedAt\":\"%s\"".formatted(cause, before.lastDay(),
                Instant.now());
    }

    private static String day(ToldTerm term) {
        return ShanghaiTime.format(term.lastDay(), Language.ZH);
    }

    /** What the petitioner sees once it has come to this. */
    private ValidatableResponse shows(String path, Object value) {
        await().untilAsserted(() -> tracked().body(path, equalTo(value)));
        return tracked();
    }

    private ValidatableResponse steps(String... steps) {
        await().untilAsserted(() -> tracked().body("steps.step", contains(steps)));
        return tracked();
    }

    private ValidatableResponse tracked() {
        return petitioner(token).get("/intake/track/case").then().statusCode(200);
    }

    private ValidatableResponse page() {
        return petitioner(token).accept(ContentType.HTML).get("/intake/track/case").then().statusCode(200);
    }
}
