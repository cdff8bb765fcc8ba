package dev.pujiang.deadlines;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.page.TemplateCheck;
import dev.pujiang.testing.Tokens;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R-EXPLAIN: whoever may see a clock sees why it ends when it ends; for others it does not exist. */
@QuarkusTest
@OnRealDatabase
class ClockResourceTest {

    @Inject
    Given given;
    @Inject
    Deadlines deadlines;
    @Inject
    TestClock clock;
    @Inject
    Engine engine;

    private final String number = Given.newCase();

    @BeforeEach
    void aRunningClock() {
        clock.set("2026-04-06", "10:00:00");
        given.start(Given.clock(number, "handle", "2026-03-02T02:00:00Z"));
    }

    private static String handler(String body) {
        return Tokens.staff("handler-" + body, body, "330726", Permission.ASSIGNMENT_READ);
    }

    @Test
    void theResponsibleBodySeesDueDateRemainingDaysAndReasons() {
        given().auth().oauth2(handler(Given.BODY)).header("Accept-Language", "en").get("/routing/clocks?case=" + number).then()
                .statusCode(200).body("items", hasSize(1)).body("items[0].lastDay", equalTo("2026-05-06"))
                .body("items[0].remainingDays", equalTo(30)).body("items[0].state", equalTo("RUNNING"))
                .body("items[0].name", equalTo("Handle and answer"))
                .body("items[0].derivation.derivation[0].reason", equalTo("start-day"))
                .body("items[0].derivation.explanation", hasItem(startsWith("Last day: Wednesday 6 May 2026")));
    }

    @Test
    void aClockIsFoundWhereItsEventsSayItIs() {
        String path = given.only(number).clock();

        given().auth().oauth2(Tokens.petitioner(number, UUID.randomUUID())).get(path).then().statusCode(200)
                .body("clock", equalTo(path)).body("caseNumber", equalTo(number));
    }

    @Test
    void whatStaffReadIsRecordedWhatPetitionersReadIsNot() {
        String path = given.only(number).clock();
        given().auth().oauth2(Tokens.petitioner(number, UUID.randomUUID())).get(path).then().statusCode(200);
        assertThat(given.reads(number)).isZero();

        given().auth().oauth2(handler(Given.BODY)).get(path).then().statusCode(200);
        given().auth().oauth2(handler(Given.BODY)).get("/routing/clocks?case=" + number).then().statusCode(200);

        assertThat(given.reads(number)).isEqualTo(2);
    }

    @Test
    void forOthersItDoesNotExist() {
        given().auth().oauth2(handler("330726-jyj")).get("/routing/clocks?case=" + number).then().statusCode(404);
        given().auth().oauth2(handler("330726-jyj")).get(given.only(number).clock()).then().statusCode(404);
        given().auth().oauth2(handler(Given.BODY)).get("/routing/clocks/" + UUID.randomUUID()).then().statusCode(404);
        given().get("/routing/clocks?case=" + number).then().statusCode(401);
        given().auth().oauth2(Tokens.machine("portal", Permission.CHANNEL_SUBMIT)).get("/routing/clocks?case=" + number).then()
                .statusCode(403);
    }

    @Test
    void refusesToListTheClocksOfNoCase() {
        given().auth().oauth2(handler(Given.BODY)).get("/routing/clocks").then().statusCode(422).body("errors[0].field",
                equalTo("case"));
    }

    @Test
    void pagesSayItInWordsInBothLanguages() {
        String chinese = rendered(Locale.CHINA);
        String english = rendered(Locale.ENGLISH);

        assertThat(chinese).contains("2026年5月6日", "还剩 30", "为什么是这一天？");
        assertThat(english).contains("until 6 May 2026", "30 days left", "Why this date?");
    }

    @Test
    void pagesSayThatItIsTheLastDayOrOverdue() {
        clock.set("2026-05-06", "23:00:00");
        assertThat(rendered(Locale.ENGLISH)).contains("today is the last day");

        clock.set("2026-05-08", "08:00:00");
        assertThat(rendered(Locale.ENGLISH)).contains("2 days overdue");
    }

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        assertThat(TemplateCheck.of("none", "deadlines").faults(Path.of("src/main/resources/templates"))).isEmpty();
    }

    @Test
    void readingTouchesNoClock() {
        String before = given.row(number);

        deadlines.ofCase(number);
        given().auth().oauth2(handler(Given.BODY)).get("/routing/clocks?case=" + number).then().statusCode(200);

        assertThat(given.row(number)).isEqualTo(before);
    }

    private String rendered(Locale locale) {
        return engine.parse("{#clock clock=clock /}").data("clock", given.only(number))
                .setAttribute(TemplateInstance.LOCALE, locale).render();
    }
}
