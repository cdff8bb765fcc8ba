package dev.pujiang.routing.deadline;

import static dev.pujiang.routing.Staff.auditor;
import static dev.pujiang.routing.Staff.bodyHead;
import static dev.pujiang.routing.Staff.handler;
import static dev.pujiang.routing.Staff.nobody;
import static dev.pujiang.routing.Staff.petitioner;
import static dev.pujiang.routing.Staff.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.pujiang.events.Kind;
import dev.pujiang.routing.NobodyResponsible;
import dev.pujiang.routing.RegisteredCase;
import dev.pujiang.routing.RoutingTest;
import dev.pujiang.routing.TestClock;
import dev.pujiang.testing.Topics;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R-ESCALATE: the oldest are never starved. Each test has a county of its own; its petition office takes what is registered there. */
@RoutingTest
class DeadlinesPageTest {

    private static final String PAGE = "/routing/desk/deadlines";
    private static final Pattern NUMBER = Pattern.compile("/routing/desk/cases/([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*cursor=[^\"]*)\"[^>]*rel=\"next\"");

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
    void showsWhatIsOverdueAndWhatIsDueSoonOldestFirst() {
        RegisteredCase later = assigned("410102", "2026-11-15T08:00:00Z");
        RegisteredCase overdue = assigned("410102", "2026-11-01T08:00:00Z");
        RegisteredCase notSoon = assigned("410102", "2026-11-23T08:00:00Z");
        RegisteredCase soon = assigned("410102", "2026-11-10T08:00:00Z");

        String page = page(supervisor("410102"), PAGE);

        assertThat(numbers(page)).containsExactly(overdue.number, soon.number, later.number).doesNotContain(notSoon.number);
        assertThat(page).contains("<span class=\"pj-figure\">1</span> overdue")
                .contains("<span class=\"pj-figure\">2</span> due within 7 days")
                .contains("7 days overdue").contains("2 days left").contains("7 days left");
        assertThat(page(supervisor("410102"), PAGE + "?lang=zh")).contains("已逾期 7").contains("期限督查");
    }

    @Test
    void countsForEachBodyWithABar() {
        assigned("410103", "2026-11-01T08:00:00Z");
        assigned("410103", "2026-11-02T08:00:00Z");
        assigned("410103", "2026-11-10T08:00:00Z");
        assigned("410104", "2026-11-10T08:00:00Z");

        String page = page(supervisor("410103"), PAGE).replaceAll("\\s+", " ");

        assertThat(page)
                .containsPattern("二七[^<]*</th> <td[^>]*>2</td> <td[^>]*>1</td> <td[^>]*><svg[^>]*aria-hidden=\"true\"[^>]*>"
                        + "<rect class=\"rt-bar__overdue\" width=\"66%\"[^>]*></rect><rect class=\"rt-bar__soon\" x=\"66%\" width=\"33%\"")
                .doesNotContain("管城");
        assertThat(page(supervisor("4101"), PAGE)).contains("二七", "管城");
    }

    @Test
    void goesThroughAllOfItPageByPage() {
        List<String> all = new ArrayList<>(IntStream.range(0, 30)
                .mapToObj(i -> assigned("410105", "2026-11-%02dT08:00:00Z".formatted(1 + i % 10)).number).toList());

        String first = page(supervisor("410105"), PAGE);
        List<String> seen = new ArrayList<>(numbers(first));
        String second = page(supervisor("410105"), next(first));
        seen.addAll(numbers(second));

        assertThat(numbers(first)).hasSize(25);
        assertThat(seen).hasSize(30).containsExactlyInAnyOrderElementsOf(all);
        assertThat(NEXT.matcher(second).find()).isFalse();
    }

    @Test
    void showsEachOnlyWhatIsTheirBusiness() {
        RegisteredCase appeal = assigned("410122", "2026-11-01T08:00:00Z");
        RegisteredCase accusation = new RegisteredCase(Kind.REPORT, "410122", "land").receivedAt("2026-11-01T08:00:00Z");
        accusation.register(topics);
        accusation.awaitAssignments();

        assertThat(numbers(page(supervisor("410122"), PAGE))).contains(appeal.number).doesNotContain(accusation.number);
        assertThat(numbers(page(bodyHead("410122-xfj"), PAGE))).containsExactly(appeal.number);
        assertThat(numbers(page(bodyHead("4101-xfj"), PAGE))).contains(accusation.number).doesNotContain(appeal.number);
        assertThat(numbers(page(supervisor("410181"), PAGE))).isEmpty();
        assertThat(numbers(page(handler("330726-zrzy"), PAGE))).doesNotContain(appeal.number);
        assertThat(numbers(page(auditor("4101"), PAGE))).contains(appeal.number, accusation.number);
        nobody().get("/routing/desk/deadlines").then().statusCode(401);
        petitioner(appeal.number).get(PAGE).then().statusCode(403);
        supervisor("330726").get(PAGE + "?cursor=xxx").then().statusCode(422);
    }

    @Test
    void showsWhatNobodyIsResponsibleForOnTopHoweverLateItIsDue() {
        RegisteredCase overdue = assigned("330726", "2026-11-01T08:00:00Z");
        try (var _ = new NobodyResponsible()) {
            RegisteredCase waiting = new RegisteredCase(Kind.APPEAL, NobodyResponsible.PLACE, "land");
            RegisteredCase accusation = new RegisteredCase(Kind.REPORT, NobodyResponsible.PLACE, "land");
            waiting.register(topics);
            accusation.register(topics);
            await().untilAsserted(() -> assertThat(numbers(page(auditor("330726"), PAGE))).contains(waiting.number,
                    accusation.number));

            String page = page(supervisor("330726"), PAGE);
            assertThat(numbers(page)).containsSubsequence(waiting.number, overdue.number).doesNotContain(accusation.number);
            assertThat(page).contains("</span> with nobody responsible")
                    .contains("Nobody responsible yet").contains("15 days left");
            assertThat(numbers(page(supervisor("330702"), PAGE))).doesNotContain(waiting.number);
            assertThat(numbers(page(bodyHead("33-xfj"), PAGE))).contains(waiting.number, accusation.number);
            assertThat(numbers(page(bodyHead("330726-zrzy"), PAGE))).doesNotContain(waiting.number);
        }
    }

    @Test
    void goesOnFromWhatNobodyHasToWhatIsOverdue() {
        RegisteredCase overdue = assigned("330726", "2026-11-01T08:00:00Z");
        try (var _ = new NobodyResponsible()) {
            RegisteredCase waiting = new RegisteredCase(Kind.APPEAL, NobodyResponsible.PLACE,
                    Collections.nCopies(26, "land").toArray(String[]::new));
            waiting.register(topics);
            await().untilAsserted(() -> supervisor("330726").get(PAGE).then()
                    .body(containsString("<span class=\"pj-figure\">26</span> with nobody responsible")));

            String first = page(supervisor("330726"), PAGE);
            String second = page(supervisor("330726"), next(first));

            assertThat(numbers(first)).hasSize(25).containsOnly(waiting.number);
            assertThat(numbers(second)).startsWith(waiting.number).contains(overdue.number);
            assertThat(numbers(second).indexOf(overdue.number)).isPositive();
        }
    }

    @Test
    void theWorkListShowsWhatIsDueAndSortsByIt() {
        RegisteredCase second = assigned("410182", "2026-11-15T08:00:00Z");
        RegisteredCase first = assigned("410182", "2026-11-01T08:00:00Z");

        RequestSpecification handler = handler("410182-xfj");
        assertThat(numbers(page(handler, "/routing/desk/assignments"))).containsExactly(second.number, first.number);
        assertThat(numbers(page(handler("410182-xfj"), "/routing/desk/assignments?order=DUE")))
                .containsExactly(first.number, second.number);
        assertThat(numbers(page(handler("410182-xfj"), "/routing/desk/assignments?overdue=true")))
                .containsExactly(first.number);
        assertThat(numbers(page(handler("410182-xfj"), "/routing/desk/assignments?order=DUE&status=ACCEPTED"))).isEmpty();
        assertThat(numbers(page(supervisor("410182"), "/routing/desk/assignments?order=DUE&age=15")))
                .containsExactly(first.number);
        handler("410182-xfj").get("/routing/desk/assignments?order=DUE").then().body(allOf(containsString("7 days overdue"),
                containsString("Register, pass on and inform"), not(containsString("Object"))));
        handler("410182-xfj").get("/routing/desk/assignments?order=NONE").then().statusCode(422);
    }

    private RegisteredCase assigned(String place, String receivedAt) {
        RegisteredCase registered = new RegisteredCase(Kind.APPEAL, place, "land").receivedAt(receivedAt);
        registered.register(topics);
        registered.awaitAssignments();
        return registered;
    }

    private static String page(RequestSpecification reader, String path) {
        return reader.get(path).then().statusCode(200).extract().asString();
    }

    private static List<String> numbers(String page) {
        return NUMBER.matcher(page).results().map(result -> result.group(1)).toList();
    }

    private static String next(String page) {
        return NEXT.matcher(page).results().map((MatchResult result) -> result.group(1).replace("&amp;", "&")).findFirst()
                .orElseThrow();
    }
}
