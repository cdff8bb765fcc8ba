package dev.pujiang.intake.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.pujiang.intake.IntakeTest;
import dev.pujiang.intake.Others;
import dev.pujiang.intake.Submission;
import dev.pujiang.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class StaffViewTest extends IntakeTest {

    @Test
    void showsEverythingToTheWindowThatRegisteredIt() {
        var number = registered(Submission.valid().petitioner(one -> {
            one.putAll(Map.of("phone", "13800000000", "address", "浦江县", "identityNumber", "330726199001011234"));
            return one;
        }).json()).getString("caseNumber");

        window().get("/intake/cases/" + number).then().statusCode(200)
                .body("caseNumber", equalTo(number)).body("title", equalTo("村道损坏三年无人维修"))
                .body("placeName", equalTo("浙江省金华市浦江县浦南街道文溪社区居民委员会"))
                .body("claims[0].categoryName", equalTo("交通运输"))
                .body("petitioners[0].name", equalTo("张三")).body("petitioners[0].phone", equalTo("13800000000"))
                .body("petitioners[0].identityNumber", equalTo("330726199001011234"))
                .body("registeringBody", equalTo("330726-xfj"));
    }

    @Test
    void findsACaseByItsNumberAsPeopleWriteIt() {
        var number = registered(Submission.valid().json()).getString("caseNumber");

        window().get("/intake/cases/" + number.replace("-", "")).then().statusCode(200);
    }

    @Test
    void recordsEveryReadAndShowsWhoLooked() {
        var number = registered(Submission.valid().json()).getString("caseNumber");
        window().get("/intake/cases/" + number).then().statusCode(200);
        supervisor("330726-xfj").get("/intake/cases/" + number).then().statusCode(200);

        supervisor("330726-xfj").get("/intake/cases/" + number + "/reads").then().statusCode(200)
                .body("items.size()", equalTo(2)).body("items[0].actor", equalTo("supervisor-330726-xfj"))
                .body("items[1].actor", equalTo("window-clerk-330726")).body("items[1].body", equalTo("330726-xfj"));
    }

    @Test
    void doesNotExistForThoseItIsNoneOfTheBusinessOf() {
        var number = registered(Submission.valid().json()).getString("caseNumber");

        handler("330726-zjj").get("/intake/cases/" + number).then().statusCode(404);
        as(Tokens.staff("clerk-hz", "3301-xfj", "3301", "case:read", "case:register")).get("/intake/cases/" + number).then()
                .statusCode(404);
        portal().get("/intake/cases/" + number).then().statusCode(403);
        window().get("/intake/cases/330726-26-99999999-1").then().statusCode(404);
        window().get("/intake/cases/nonsense").then().statusCode(404);
    }

    @Test
    void existsForTheBodyMadeResponsible() {
        var number = registered(Submission.valid().json()).getString("caseNumber");
        String claim = window().get("/intake/cases/" + number).jsonPath().getString("claims[0].claimId");

        try (var others = Others.onOpenTopics()) {
            others.list("330726-jt", "浦江县交通运输局", "Pujiang Transport Bureau");
            others.assign(number, claim, "330726-jt");
        }

        await().untilAsserted(() -> handler("330726-jt").get("/intake/cases/" + number).then().statusCode(200)
                .body("claims[0].body", equalTo("330726-jt")).body("claims[0].bodyName", equalTo("浦江县交通运输局")));
        handler("330726-jt").get("/intake/cases").then().body("items.caseNumber", hasItem(number));
        handler("330726-jt").header("Accept-Language", "en").get("/intake/cases/" + number).then()
                .body("claims[0].bodyName", equalTo("Pujiang Transport Bureau"));
        handler("330726-zjj").get("/intake/cases/" + number).then().statusCode(404);
    }

    @Test
    void keepsAccusationsFromAllButDisciplineAndPetitionOffice() {
        var number = portalCase(Submission.valid().with("kind", "REPORT"));

        supervisor("330726-jw").get("/intake/cases/" + number).then().statusCode(200);
        supervisor("3307-xfj").get("/intake/cases/" + number).then().statusCode(200);
        supervisor("330726-zrzy").get("/intake/cases/" + number).then().statusCode(404);
        supervisor("330726-zrzy").get("/intake/cases?limit=100").then().body("items.caseNumber", not(hasItem(number)));
        supervisor("330726-jw").get("/intake/cases?limit=100").then().body("items.caseNumber", hasItem(number));
    }

    @Test
    void listsPageByPageNewestFirst() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            numbers.addFirst(registered(Submission.valid().with("place", "330726002").json()).getString("caseNumber"));
        }

        List<String> listed = new ArrayList<>();
        String cursor = null;
        do {
            var page = supervisor("330726002-zf").queryParam("limit", 2).queryParam("place", "330726002")
                    .queryParam("cursor", cursor == null ? "" : cursor).get("/intake/cases").then().statusCode(200).extract()
                    .jsonPath();
            listed.addAll(page.getList("items.caseNumber"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(listed).containsExactlyElementsOf(numbers);
    }

    @Test
    void narrowsTheListByKindCategoryAndPlace() {
        registered(Submission.valid().with("kind", "SUGGESTION").with("claims",
                List.of(Map.of("category", "education", "request", "增设校车"))).json());

        window().queryParam("kind", "SUGGESTION").queryParam("category", "education").queryParam("place", VILLAGE)
                .queryParam("from", "2020-01-01T00:00:00Z").get("/intake/cases").then().statusCode(200)
                .body("items.size()", greaterThanOrEqualTo(1)).body("items.kind", everyItem(equalTo("SUGGESTION")))
                .body("items.categories.flatten()", everyItem(equalTo("education")));
        window().queryParam("place", "00").get("/intake/cases").then().statusCode(422);
        window().queryParam("cursor", "xyz").get("/intake/cases").then().statusCode(422);
        window().queryParam("kind", "NONE").get("/intake/cases").then().statusCode(422);
        window().queryParam("from", "-999999999-01-01T00:00:00Z").get("/intake/cases").then().statusCode(422);
        window().queryParam("category", "\0").get("/intake/cases").then().statusCode(400);
        window().queryParam("from", "then").get("/intake/cases").then().statusCode(422);
    }

    private static String portalCase(Submission submission) {
        return portal().header("Idempotency-Key", UUID.randomUUID()).contentType("application/json")
                .body(submission.json()).post("/intake/cases").then().statusCode(201).extract().path("caseNumber");
    }
}
