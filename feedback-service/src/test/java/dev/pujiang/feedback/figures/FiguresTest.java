package dev.pujiang.feedback.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.pujiang.feedback.FeedbackTest;
import dev.pujiang.feedback.closure.SweepNow;
import dev.pujiang.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;

@QuarkusTest
class FiguresTest extends FeedbackTest {

    @Inject
    SweepNow sweep;

    @Test
    void countsClosedAndRatedCasesForThePlaceAndEveryDivisionAbove() {
        JsonPath before = figures("33");
        Given content = closedWith(Map.of("office", 5, "body", 4));
        Given mixed = closedWith(Map.of("office", 4, "body", 3));

        JsonPath after = figures("33");

        assertThat(content.number()).isNotEqualTo(mixed.number());
        assertThat(after.getLong("closed") - before.getLong("closed")).isEqualTo(2);
        assertThat(after.getLong("persons") - before.getLong("persons")).isEqualTo(6);
        assertThat(after.getLong("rated") - before.getLong("rated")).isEqualTo(2);
        assertThat(after.getLong("office.satisfied") - before.getLong("office.satisfied")).isEqualTo(2);
        assertThat(after.getLong("body.satisfied") - before.getLong("body.satisfied")).isEqualTo(1);
        assertThat(figures(PLACE).getLong("closed")).isEqualTo(figures("330726").getLong("closed"));
    }

    @Test
    void countsARatingThatComesAfterClosureAndTheLowestOfSeveral() {
        Given given = readyFor(BODY, given("APPEAL", 1, 2));
        String reply = issued(given, BODY);
        given.petitioners().forEach(petitioner -> delivered(given, reply, petitioner));
        rate(given, 0, Map.of("office", 5, "body", 5));
        clock.advance(Duration.ofDays(30));
        sweep.now();
        JsonPath before = figures(PLACE);

        rate(given, 1, Map.of("office", 5, "body", 1));

        JsonPath after = figures(PLACE);
        assertThat(after.getLong("rated")).isEqualTo(before.getLong("rated"));
        assertThat(after.getLong("office.satisfied")).isEqualTo(before.getLong("office.satisfied"));
        assertThat(after.getLong("body.satisfied")).isEqualTo(before.getLong("body.satisfied") - 1);
        assertThat(after.getLong("bodyRatings[0]")).isEqualTo(before.getLong("bodyRatings[0]") + 1);
    }

    @Test
    void namesBothDenominatorsAndRaisesTheAlarmBelowTheLimit() {
        Satisfaction satisfaction = Satisfaction.of(85, 100, 120, new BigDecimal("85"));

        assertThat(satisfaction.ofRated()).isEqualTo(new Satisfaction.Rate(100, new BigDecimal("85.0"), false));
        assertThat(satisfaction.ofAllClosed()).isEqualTo(new Satisfaction.Rate(120, new BigDecimal("70.8"), true));
        assertThat(Satisfaction.of(0, 0, 0, BigDecimal.TEN).ofRated()).isEqualTo(new Satisfaction.Rate(0, null, false));
    }

    @Test
    void takesTheLowestRatingsOfACase() {
        assertThat(Scores.lowest(List.of(new Scores(5, 2), new Scores(3, 4)))).contains(new Scores(3, 2));
        assertThat(Scores.lowest(List.of())).isEmpty();
    }

    @Test
    void refusesAnUnknownDivisionAndTakesTheCallersOwnWithoutOne() {
        handler(BODY).queryParam("division", "99").get("/feedback/figures").then().statusCode(422).body("errors[0].field",
                equalTo("division"));
        handler(BODY).get("/feedback/figures").then().statusCode(200).body("division", equalTo("330726"));
        as(Tokens.staff("clerk", BODY, "330726", "case:register")).get("/feedback/figures").then().statusCode(403);
    }

    private Given closedWith(Map<String, Object> rating) {
        Given given = readyFor(BODY, appeal());
        delivered(given, issued(given, BODY), given.petitioner());
        rate(given, 0, rating);
        return given;
    }

    private static void rate(Given given, int petitioner, Map<String, Object> rating) {
        petitioner(given, given.petitioners().get(petitioner)).body(rating)
                .post("/feedback/cases/" + given.number() + "/ratings").then().statusCode(201);
    }

    private static JsonPath figures(String division) {
        return handler(BODY).queryParam("division", division).get("/feedback/figures").then().statusCode(200).extract()
                .jsonPath();
    }
}
