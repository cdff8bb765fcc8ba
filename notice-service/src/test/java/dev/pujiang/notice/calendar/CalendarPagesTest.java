package dev.pujiang.notice.calendar;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.pujiang.notice.RunningService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalendarPagesTest extends RunningService {

    @Test
    void theCalendarShowsAnnouncedVisitsByMonthAndNoPlans() {
        String announced = announced(VISIT_DAY);
        String plan = planned(VISIT_DAY);

        page().queryParam("division", "330726").get("/notice/").then().statusCode(200).header("Content-Language", "zh-CN")
                .body(containsString("2026年12月"), containsString("/notice/visits/" + announced),
                        not(containsString(plan)), containsString("浙江省金华市浦江县"));
    }

    @Test
    void theCalendarSpeaksEnglishToo() {
        page().queryParam("lang", "en").get("/notice/").then().statusCode(200).header("Content-Language", "en")
                .body(containsString("<h1 class=\"govuk-heading-xl\">Visits</h1>"));
    }

    @Test
    void thePageOfAVisitHasAllThatANoticeSays() {
        String id = announced(VISIT_DAY);

        page().get("/notice/visits/" + id).then().statusCode(200).body(containsString("示例甲"),
                containsString("浦江县县长（示例）"), containsString("2026年12月15日 09:00"), containsString("便民服务中心"),
                containsString("示例路1号"), containsString("geo:29.45"), containsString("当面接访"),
                containsString("土地、住房"), containsString("电话预约"), containsString("身份证件"), containsString("浦江县信访局"),
                containsString("核验通过"), containsString("http://localhost:8080/notice/visits/" + id + "#"));
    }

    @Test
    void thePageOfACancelledVisitSaysSo() {
        String id = announced(VISIT_DAY);
        publish(PLANNER, id, "{\"occasion\": \"CANCELLATION\", \"reason\": \"示例：<因故>取消\"}").statusCode(201);

        page().get("/notice/visits/" + id).then().statusCode(200).body(containsString("本次接访已取消"),
                containsString("示例：&lt;因故&gt;取消"));
    }

    @Test
    void aPageIsNotSentTwiceWhileNothingHasChanged() {
        String id = announced(VISIT_DAY);
        String tag = page().get("/notice/visits/" + id).then().extract().header("ETag");

        page().header("If-None-Match", tag).get("/notice/visits/" + id).then().statusCode(304);
    }

    @Test
    void aPlanHasNoPublicPage() {
        page().get("/notice/visits/" + planned(VISIT_DAY)).then().statusCode(404).body(containsString("未找到"));
    }

    @Test
    void theListIsReadPageByPageWithoutLossOrRepetition() {
        List<String> ids = IntStream.range(0, 5).mapToObj(i -> announced("2027-02-0" + (i + 1))).toList();
        Set<String> seen = new HashSet<>();
        String cursor = "";
        int pages = 0;
        do {
            var page = anybody().queryParam("division", "330726101").queryParam("from", "2027-02-01")
                    .queryParam("to", "2027-02-28").queryParam("limit", 2).queryParam("cursor", cursor)
                    .get("/notice/receptions").then().statusCode(200).extract();
            page.<List<String>>path("items.receptionId").forEach(id -> Assertions.assertThat(seen.add(id)).isTrue());
            cursor = page.path("next");
            pages++;
        } while (cursor != null);

        Assertions.assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
        Assertions.assertThat(pages).isEqualTo(3);
    }

    @Test
    void theListNamesWhatItCannotUse() {
        anybody().queryParam("division", "339999").get("/notice/receptions").then().statusCode(422)
                .body("errors.field", hasItem("division"));
        anybody().queryParam("from", "soon").get("/notice/receptions").then().statusCode(422)
                .body("errors.field", hasItem("from"));
        anybody().queryParam("limit", 0).get("/notice/receptions").then().statusCode(422)
                .body("errors[0].field", is("limit"));
    }

    private static RequestSpecification page() {
        return RestAssured.given().accept("text/html");
    }
}
