package dev.pujiang.feedback.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import dev.pujiang.deadlines.ClockView.State;
import dev.pujiang.feedback.FeedbackTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** R-CALENDAR: the days that are left are of the kind the term counts. */
@QuarkusTest
class DuesTest extends FeedbackTest {

    private static final String PATH = "33/3307/330726";

    @Inject
    Dues dues;

    @Test
    void countsCalendarDaysOfATermInCalendarDays() {
        assertThat(remaining("handle", "2026-04-03T02:00:00Z", "2026-04-08")).isEqualTo(5);
    }

    /** Monday 2026-04-06 is a day off for the tomb-sweeping festival. */
    @Test
    void countsWorkingDaysOfATermInWorkingDays() {
        assertThat(remaining("simple-decide", "2026-04-03T02:00:00Z", "2026-04-08")).isEqualTo(2);
        assertThat(remaining("simple-decide", "2026-04-08T02:00:00Z", "2026-04-03")).isEqualTo(-2);
    }

    /** Saturday 2026-05-09 makes up for a day off at labour day. */
    @Test
    void countsAMakeUpDayAsTheWorkingDayThatItIs() {
        assertThat(remaining("simple-decide", "2026-05-08T02:00:00Z", "2026-05-11")).isEqualTo(2);
    }

    @Test
    void theLastDayLeavesNoneAndIsNotOverdue() {
        clock.moveTo("2026-04-08T15:00:00Z");

        Due due = dues.of(term("handle", "2026-04-08"), PATH, null);

        assertThat(due.remainingDays()).isZero();
        assertThat(due.state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aRuleThatThePolicyNoLongerHasIsCountedInCalendarDays() {
        assertThat(remaining("abolished", "2026-04-03T02:00:00Z", "2026-04-08")).isEqualTo(5);
    }

    private long remaining(String rule, String now, String lastDay) {
        clock.moveTo(now);
        return dues.of(term(rule, lastDay), PATH, null).remainingDays();
    }

    private static AnswerTerm term(String rule, String lastDay) {
        return new AnswerTerm("/routing/clocks/1", rule, LocalDate.parse(lastDay), Instant.parse(lastDay + "T16:00:00Z"),
                false);
    }
}
