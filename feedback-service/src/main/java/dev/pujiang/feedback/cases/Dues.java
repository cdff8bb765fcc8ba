package dev.pujiang.feedback.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import dev.pujiang.clock.Clocks;
import dev.pujiang.clock.DayKind;
import dev.pujiang.clock.DayUnit;
import dev.pujiang.clock.Rule;
import dev.pujiang.deadlines.ClockView.State;
import dev.pujiang.deadlines.StatutoryClocks;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts the days that are left of terms whose clocks are kept elsewhere. */
@ApplicationScoped
public class Dues {

    private final StatutoryClocks statutory;
    private final Clock time;

    Dues(StatutoryClocks statutory, Clock time) {
        this.statutory = statutory;
        this.time = time;
    }

    /**
     * How a term stands now.
     *
     * @param term null if there is none
     * @param placePath divisions from the province down to the place, whose calendar counts
     * @param answeredAt null while the claim is not answered
     * @return null if there is no term
     */
    public Due of(AnswerTerm term, String placePath, Instant answeredAt) {
        if (term == null) {
            return null;
        }
        Clocks clocks = statutory.current();
        Rule rule = clocks.policy().rule(term.rule()).orElse(null);
        State state = state(term, answeredAt);
        boolean counts = state == State.RUNNING || state == State.OVERDUE;
        return new Due(term.clock(), term.rule(), state, term.lastDay(), term.dueAt(), term.provisional(),
                counts ? remaining(clocks, rule, term.lastDay(), placePath) : null, rule);
    }

    private State state(AnswerTerm term, Instant answeredAt) {
        if (answeredAt != null) {
            return term.dueAt() == null || answeredAt.isBefore(term.dueAt()) ? State.KEPT : State.MISSED;
        }
        if (term.dueAt() == null) {
            return State.PAUSED;
        }
        return time.instant().isBefore(term.dueAt()) ? State.RUNNING : State.OVERDUE;
    }

    private long remaining(Clocks clocks, Rule rule, LocalDate lastDay, String placePath) {
        LocalDate today = LocalDate.ofInstant(time.instant(), clocks.policy().zone());
        if (rule == null || rule.unit() == DayUnit.CALENDAR) {
            return ChronoUnit.DAYS.between(today, lastDay);
        }
        return today.isAfter(lastDay) ? -worked(clocks, lastDay, today, placePath) : worked(clocks, today, lastDay, placePath);
    }

    /** Working days after the one and up to the other. */
    private static long worked(Clocks clocks, LocalDate after, LocalDate until, String placePath) {
        List<String> chain = List.of(placePath.split("/"));
        return after.plusDays(1).datesUntil(until.plusDays(1)).map(day -> clocks.calendar().day(day, chain).kind())
                .filter(kind -> kind == DayKind.WORKING
                        || kind == DayKind.MAKE_UP && clocks.policy().switches().makeUpDaysAreWorked())
                .count();
    }
}
