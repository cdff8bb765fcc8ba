package dev.pujiang.routing.cases;

import static dev.pujiang.routing.Staff.administrator;
import static dev.pujiang.routing.Staff.bodyHead;
import static dev.pujiang.routing.Staff.handler;
import static dev.pujiang.routing.Staff.nobody;
import static dev.pujiang.routing.Staff.petitioner;
import static dev.pujiang.routing.Staff.supervisor;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.pujiang.events.Kind;
import dev.pujiang.routing.NobodyResponsible;
import dev.pujiang.routing.RegisteredCase;
import dev.pujiang.routing.RoutingTest;
import dev.pujiang.routing.TestClock;
import dev.pujiang.testing.Tokens;
import dev.pujiang.testing.Topics;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RoutingTest
class DeskPagesTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Inject
    TestClock clock;

    private Topics topics;

    @BeforeEach
    void open() {
        topics = Topics.ofThisRun();
    }

    @AfterEach
    void close() {
        topics.close();
        clock.reset();
    }

    @Test
    void listsTheWorkOfTheBodyInBothLanguages() {
        RegisteredCase registered = new RegisteredCase(Kind.APPEAL, "330726101", "education");
        assignmentOf(registered);

        handler("330726-jy").get("/routing/desk/assignments").then().statusCode(200).body(
                allOf(containsString(registered.number), containsString("My work"), containsString("Education")));
        handler("330726-jy").get("/routing/desk/assignments?lang=zh&status=MADE").then().statusCode(200)
                .body(allOf(containsString("我的工作"), containsString("待签收"), containsString("黄宅镇")));
        handler("330726-jy").get("/routing/desk/assignments?age=3000").then().statusCode(200)
                .body(containsString("No assignments match"));
        handler("330726-jy").get("/routing/desk").then().statusCode(303).header("Location",
                endsWith("/routing/desk/assignments"));
    }

    @Test
    void showsWhyTheBodyIsResponsibleAndWhatCanBeDoneNext() {
        RegisteredCase registered = new RegisteredCase(Kind.APPEAL, "330726101", "education");
        assignmentOf(registered);

        handler("330726-jy").get("/routing/desk/cases/" + registered.number).then().statusCode(200).body(
                allOf(containsString("Why this body?"), containsString("Rule education-appeal:"), containsString("Sign for it"),
                        containsString("/intake/desk/cases/" + registered.number + "/statement"),
                        containsString("type=\"hidden\" name=\"csrf"),
                        containsString("/feedback/desk/cases/" + registered.number)));
    }

    @Test
    void showsNoButtonsToSupervisors() {
        RegisteredCase registered = new RegisteredCase(Kind.APPEAL, "330726101", "education");
        assignmentOf(registered);

        supervisor("330726").get("/routing/desk/cases/" + registered.number).then().statusCode(200)
                .body(not(containsString("Sign for it")));
    }

    @Test
    void showsTheCaseToNobodyElse() {
        RegisteredCase registered = new RegisteredCase(Kind.APPEAL, "330726101", "education");
        assignmentOf(registered);

        handler("330726-sl").accept("text/html").get("/routing/desk/cases/" + registered.number).then().statusCode(404)
                .contentType(containsString("text/html"));
    }

    @Test
    void signsAndAcceptsByButton() {
        RegisteredCase registered = new RegisteredCase(Kind.APPEAL, "330726101", "education");
        String step = "/routing/desk/cases/" + registered.number + "/assignments/" + assignmentOf(registered);

        handler("330726-jy").contentType("application/x-www-form-urlencoded").formParam("version", "\"0\"")
                .post(step + "/signature").then().statusCode(303)
                .header("Location", endsWith("/routing/desk/cases/" + registered.number));
        handler("330726-jy").contentType("application/x-www-form-urlencoded").formParam("version", "\"1\"")
                .post(step + "/acceptance").then().statusCode(303);
    }

    @Test
    void showsThePageAgainWhenSomebodyElseWasFaster() {
        RegisteredCase registered = new RegisteredCase(Kind.APPEAL, "330726101", "education");
        String step = "/routing/desk/cases/" + registered.number + "/assignments/" + assignmentOf(registered);
        handler("330726-jy").contentType("application/x-www-form-urlencoded").formParam("version", "\"0\"")
                .post(step + "/signature").then().statusCode(303);

        handler("330726-jy").contentType("application/x-www-form-urlencoded").formParam("version", "\"0\"")
                .post(step + "/signature").then().statusCode(412)
                .body(allOf(containsString("The content was changed after you opened it"), containsString("Accept")));
    }

    @Test
    void listsTheDirectoryAndTheFaultsOfAnImport() {
        administrator().get("/routing/desk/directory?division=330726").then().statusCode(200)
                .body(allOf(containsString("浦江县自然资源和规划局"), containsString("Check and import")));
        administrator().multiPart("bodies", "b.csv", "code\n".getBytes()).multiPart("posts", "p.csv", "code\n".getBytes())
                .post("/routing/desk/directory").then().statusCode(422)
                .body(allOf(containsString("Not imported"), containsString("bodies.csv:1:name_zh")));
        administrator().multiPart("bodies", "", new byte[0]).post("/routing/desk/directory").then().statusCode(422)
                .body(containsString("Required"));
    }

    @Test
    void showsWhenEachTermOfTheCaseIsDueAndWhy() {
        RegisteredCase registered = new RegisteredCase(Kind.APPEAL, "330726101", "education");
        assignmentOf(registered);

        handler("330726-jy").get("/routing/desk/cases/" + registered.number).then().statusCode(200)
                .body(allOf(containsString("until 8 December 2026"), containsString("15 days left"),
                        containsString("5 working days left"), containsString("Why this date?"),
                        containsString("the term is over at 9 December 2026 00:00")));
        handler("330726-jy").get("/routing/desk/cases/" + registered.number + "?lang=zh").then().statusCode(200)
                .body(allOf(containsString("还剩 15"), containsString("为什么是这一天？")));
    }

    @Test
    void saysThatTheLastDayIsTodayAndThenHowLongItIsOverdue() {
        RegisteredCase registered = new RegisteredCase(Kind.APPEAL, "330726101", "education");
        String step = "/routing/desk/cases/" + registered.number + "/assignments/" + assignmentOf(registered);
        handler("330726-jy").contentType(FORM).formParam("version", "\"0\"").post(step + "/signature").then().statusCode(303);
        handler("330726-jy").contentType(FORM).formParam("version", "\"1\"").post(step + "/acceptance").then().statusCode(303);

        clock.set("2027-01-22T01:00:00Z");
        handler("330726-jy").get("/routing/desk/cases/" + registered.number).then().body(allOf(
                containsString("today is the last day"), containsString("Provisional:")));
        clock.set("2027-01-24T01:00:00Z");
        handler("330726-jy").get("/routing/desk/cases/" + registered.number).then().body(containsString("2 days overdue"));
    }

    @Test
    void showsThatSilenceWasAcceptance() {
        RegisteredCase registered = new RegisteredCase(Kind.APPEAL, "330726101", "education");
        assignmentOf(registered);

        clock.set("2026-12-01T01:00:00Z");

        await().untilAsserted(() -> handler("330726-jy").get("/routing/desk/cases/" + registered.number).then()
                .body(containsString("by silence: the body did not object in time")));
    }

    @Test
    void theHeadOfTheBodyExtendsOnAPageOfItsOwn() {
        RegisteredCase registered = new RegisteredCase(Kind.APPEAL, "330726101", "education");
        String step = "/routing/desk/cases/" + registered.number + "/assignments/" + assignmentOf(registered);
        handler("330726-jy").contentType(FORM).formParam("version", "\"0\"").post(step + "/signature").then().statusCode(303);
        handler("330726-jy").contentType(FORM).formParam("version", "\"1\"").post(step + "/acceptance").then().statusCode(303);
        handler("330726-jy").get("/routing/desk/cases/" + registered.number).then()
                .body(not(containsString("Give handling more time")));
        handler("330726-jy").get(step + "/extension").then().statusCode(403);
        bodyHead("330726-jy").get("/routing/desk/cases/" + registered.number).then().body(containsString(step + "/extension"));
        bodyHead("330726-jy").get(step + "/extension").then().statusCode(200).body(containsString("At most 30 days"));

        bodyHead("330726-jy").contentType(FORM).formParam("version", "\"2\"").formParam("days", "31")
                .formParam("reason", "The survey").post(step + "/extension").then().statusCode(422)
                .body(allOf(containsString("at most 30 are allowed"), containsString("The survey")));
        bodyHead("330726-jy").contentType(FORM).formParam("version", "\"2\"").formParam("days", "x").post(step + "/extension")
                .then().statusCode(422);
        bodyHead("330726-jy").contentType(FORM).formParam("version", "\"2\"").formParam("days", "30")
                .formParam("reason", "The survey\ntakes long").post(step + "/extension").then().statusCode(303)
                .header("Location", endsWith("/routing/desk/cases/" + registered.number));

        bodyHead("330726-jy").get("/routing/desk/cases/" + registered.number).then()
                .body(allOf(containsString("30 days more"), containsString("The survey\ntakes long"),
                        not(containsString(step + "/extension"))));
        bodyHead("330726-jy").contentType(FORM).formParam("version", "\"3\"").formParam("days", "5")
                .formParam("reason", "Again").post(step + "/extension").then().statusCode(409)
                .body(containsString("a term is extended once only"));
        petitioner(registered.number).get("/routing/track").then().statusCode(200)
                .body(allOf(containsString("By when you get a written reply"), containsString("Why there is more time"),
                        containsString("The survey\ntakes long"), containsString("Extension: 30 days.")));
    }

    @Test
    void tellsThePetitionerByWhenWhatHasToHappen() {
        RegisteredCase registered = new RegisteredCase(Kind.APPEAL, "330726101", "education");
        assignmentOf(registered);

        petitioner(registered.number).get("/routing/track").then().statusCode(200)
                .body(allOf(containsString(registered.number), containsString("By when you are told who accepts your claim"),
                        containsString("until 8 December 2026"), containsString("Why this date?")));
        petitioner(registered.number).get("/routing/track?lang=zh").then()
                .body(containsString("什么时候之前要告诉您由谁受理"));
        nobody().cookie("pujiang-case", Tokens.petitioner(registered.number, UUID.randomUUID())).get("/routing/track").then()
                .statusCode(200);
        nobody().get("/routing/track").then().statusCode(303).header("Location", endsWith("/intake/track"));
        handler("330726-jy").get("/routing/track").then().statusCode(303);
        petitioner("330726-26-00000000-0").get("/routing/track").then().statusCode(404);
    }

    @Test
    void showsACaseThatNobodyIsResponsibleForToWhoOverseesThePlaceAndToItsPetitioner() {
        try (var _ = new NobodyResponsible()) {
            RegisteredCase registered = new RegisteredCase(Kind.APPEAL, NobodyResponsible.PLACE, "education");
            registered.register(topics);
            await().untilAsserted(() -> petitioner(registered.number).get("/routing/track").then().statusCode(200)
                    .body(allOf(containsString("Nobody is responsible yet"), containsString("15 days left"))));

            supervisor("330726").get("/routing/desk/cases/" + registered.number).then().statusCode(200)
                    .body(allOf(containsString("Nobody responsible yet"), containsString("15 days left")));
            supervisor("330726").get("/routing/cases/" + registered.number).then().statusCode(200)
                    .body("assignments", hasSize(0)).body("unassigned.category", contains("education"))
                    .body("clocks.rule", contains("inform"));
            supervisor("330702").get("/routing/cases/" + registered.number).then().statusCode(404);
        }
    }

    private String assignmentOf(RegisteredCase registered) {
        registered.register(topics);
        return registered.awaitAssignments().getFirst();
    }
}
