package dev.pujiang.routing.cases;

import static dev.pujiang.routing.Staff.administrator;
import static dev.pujiang.routing.Staff.handler;
import static dev.pujiang.routing.Staff.supervisor;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.pujiang.events.Kind;
import dev.pujiang.routing.RegisteredCase;
import dev.pujiang.routing.RoutingTest;
import dev.pujiang.testing.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RoutingTest
class DeskPagesTest {

    private Topics topics;

    @BeforeEach
    void open() {
        topics = Topics.ofThisRun();
    }

    @AfterEach
    void close() {
        topics.close();
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

    private String assignmentOf(RegisteredCase registered) {
        registered.register(topics);
        return registered.awaitAssignments().getFirst();
    }
}
