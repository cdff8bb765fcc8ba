package dev.pujiang.feedback.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.pujiang.feedback.FeedbackTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class ClosingTest extends FeedbackTest {

    private static final Map<String, Object> CONTENT = Map.of("office", 5, "body", 4);

    @Inject
    Closing closing;

    @Test
    void closesWithTheLastRating() {
        Given given = answered(given("APPEAL", 1, 2));
        given.petitioners().forEach(petitioner -> delivered(given, reply, petitioner));
        rate(given, given.petitioners().get(0));
        assertThat(closed(given)).isFalse();

        rate(given, given.petitioners().get(1));

        assertThat(closed(given)).isTrue();
        eventually(() -> told(given, "case.closed.v1").size() == 1);
        petitioner(given, given.petitioner()).get("/feedback/cases/" + given.number()).then().body("closure.closed",
                equalTo(true));
    }

    @Test
    void closesExactlyOnceWhenManyRateAtTheSameMoment() throws Exception {
        Given given = answered(given("APPEAL", 1, 12));
        given.petitioners().forEach(petitioner -> delivered(given, reply, petitioner));

        List<Integer> answers = atOnce(given.petitioners().stream()
                .<Callable<Integer>>map(petitioner -> () -> petitioner(given, petitioner).body(CONTENT)
                        .post("/feedback/cases/" + given.number() + "/ratings").statusCode())
                .toList());

        assertThat(answers).containsOnly(201);
        assertThat(closed(given)).isTrue();
        eventually(() -> told(given, "case.rated.v1").size() == 12 && !told(given, "case.closed.v1").isEmpty());
        assertThat(told(given, "case.closed.v1")).hasSize(1);
    }

    @Test
    void closesWithoutRatingsWhenTheWaitingTimeIsOver() {
        Given given = answered(appeal());
        delivered(given, reply, given.petitioner());
        sweep();
        assertThat(closed(given)).isFalse();

        clock.advance(Duration.ofDays(30));
        sweep();

        assertThat(closed(given)).isTrue();
        sweep();
        eventually(() -> told(given, "case.closed.v1").size() == 1);
    }

    @Test
    void sweepsSideBySideWithoutClosingTwice() throws Exception {
        List<Given> many = IntStream.range(0, 8).mapToObj(i -> {
            Given given = answered(appeal());
            delivered(given, reply, given.petitioner());
            return given;
        }).toList();
        clock.advance(Duration.ofDays(31));

        atOnce(IntStream.range(0, 4).<Callable<Integer>>mapToObj(i -> () -> {
            int seen = 0;
            for (int last = 1; last > 0; seen += last) {
                last = closing.sweep(2);
            }
            return seen;
        }).toList());

        sweep();
        many.forEach(given -> eventually(() -> told(given, "case.closed.v1").size() == 1));
    }

    @Test
    void staysOpenWhileAPetitionerHasNotGotTheReply() {
        Given given = answered(given("APPEAL", 1, 2));
        delivered(given, reply, given.petitioners().get(0));
        rate(given, given.petitioners().get(0));
        clock.advance(Duration.ofDays(400));

        sweep();

        assertThat(closed(given)).isFalse();
        handler(BODY).get("/feedback/cases/" + given.number()).then()
                .body("closure.missing.reason", equalTo(List.of("DELIVERY")))
                .body("echo.reached", equalTo(1)).body("echo.petitioners", equalTo(2));
    }

    @Test
    void takesARatingAfterClosureWithoutClosingAgain() {
        Given given = answered(appeal());
        delivered(given, reply, given.petitioner());
        clock.advance(Duration.ofDays(30));
        sweep();

        rate(given, given.petitioner());

        eventually(() -> told(given, "case.rated.v1").size() == 1);
        assertThat(told(given, "case.closed.v1")).hasSize(1);
    }

    @Test
    void theDatabaseItselfRefusesToCloseWithoutAnswerOrEchoAndToReopen() {
        Given unanswered = registered(appeal());
        Given closed = answered(appeal());
        delivered(closed, reply, closed.petitioner());
        rate(closed, closed.petitioner());

        assertThatThrownBy(
                () -> count("update known_case set closed_at = now() where number = ? returning 1", unanswered.number()))
                .hasMessageContaining("lacks an answer");
        assertThatThrownBy(() -> count("update known_case set closed_at = null where number = ? returning 1", closed.number()))
                .hasMessageContaining("is closed");
    }

    @Test
    void tellsOfAClosedAccusationOnTheRestrictedTopicOnly() {
        Given given = answered(given("REPORT", 1, 1));
        delivered(given, reply, given.petitioner());
        rate(given, given.petitioner());

        eventually(() -> told(given, "case.closed.v1").size() == 1);

        assertThat(topics.read("pujiang.replies", given.number())).isEmpty();
        petitioner(given, given.petitioner()).get("/feedback/cases/" + given.number()).then().body("closure.missing[0]",
                nullValue());
    }

    private String reply;

    private Given answered(Given given) {
        readyFor(BODY, given);
        reply = issued(given, BODY);
        return given;
    }

    private void rate(Given given, UUID petitioner) {
        petitioner(given, petitioner).body(CONTENT).post("/feedback/cases/" + given.number() + "/ratings").then()
                .statusCode(201);
    }

    private void sweep() {
        closing.sweep(1000);
    }

    private boolean closed(Given given) {
        return count("select count(*) from known_case where number = ? and closed_at is not null", given.number()) == 1;
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
