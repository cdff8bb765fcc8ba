package dev.pujiang.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.pujiang.clock.FieldFault.Code;

/**
 * Computes and explains when terms end (R-CLOCKS, R-CALENDAR, R-EXPLAIN). Immutable; with another policy or calendar, make
 * another one and let it {@link #recompute} the running clocks.
 *
 * <p>
 * Whatever is refused is refused as a whole with a {@link TermRefusedException} that names every field at fault.
 */
public final class Clocks {

    private final ClockPolicy policy;
    private final WorkCalendar calendar;
    private final DivisionChains divisions;
    private final FactsCheck.Range range;

    /**
     * @throws CalendarRefusedException if the calendar has days of a division that does not exist
     */
    public Clocks(ClockPolicy policy, WorkCalendar calendar, DivisionChains divisions) {
        this.policy = policy;
        this.calendar = calendar;
        this.divisions = divisions;
        range = FactsCheck.Range.of(policy, calendar);
        Set<String> unknown = calendar.divisions().stream().filter(code -> divisions.chain(code).isEmpty())
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            throw new CalendarRefusedException(unknown.stream().sorted().map(code -> new FileFault(calendar.id(), 0, 0,
                    "calendar.division", FileFault.Code.UNKNOWN_DIVISION, code)).toList());
        }
    }

    public ClockPolicy policy() {
        return policy;
    }

    public WorkCalendar calendar() {
        return calendar;
    }

    /** The same policy and divisions with another calendar. */
    public Clocks with(WorkCalendar other) {
        return new Clocks(policy, other, divisions);
    }

    /**
     * When a term ends, and why, for anybody who asks. A pause that begins after the term takes out nothing.
     *
     * @throws TermRefusedException with every field at fault: unknown rule or division, a day outside of what policy and
     *             calendar cover, a pause that is open, ends before it begins, begins before the start or overlaps another, an
     *             extension that the rule does not know, is too long or was granted after the end
     */
    public Derivation derive(ClockFacts facts) {
        List<String> chain = chain(facts);
        FactsCheck check = check();
        check.facts(facts, chain);
        check.closedPauses(facts);
        check.extension(facts);
        check.refuseFaults();
        if (facts.extension() != null && facts.extension().on() != null) {
            check.extendedInTime(facts.extension().on(), walk(facts.withExtension(null), chain));
            check.refuseFaults();
        }
        return walk(facts, chain);
    }

    /**
     * A clock that starts to run.
     *
     * @throws TermRefusedException if rule or division is unknown or the start is out of range
     */
    public Clock start(String rule, Instant start, String division) {
        return of(new ClockFacts(rule, start, division));
    }

    /**
     * The clock to which all this has happened: how one that was kept comes back. Limits of pauses and extensions that depend
     * on when the term ends were checked when they were granted and are not looked at again.
     *
     * @throws TermRefusedException if rule or division is unknown, a day out of range, or pauses overlap
     */
    public Clock of(ClockFacts facts) {
        List<String> chain = chain(facts);
        FactsCheck check = check();
        check.facts(facts, chain);
        check.refuseFaults();
        return new Clock(facts, walk(facts, chain));
    }

    /**
     * A clock that stands still from a day on.
     *
     * @throws TermRefusedException if it is paused already, the day lies before the start or in another pause, or no day of the
     *             term would be left to be taken out
     */
    public Clock pause(Clock clock, LocalDate from) {
        List<Pause> pauses = new ArrayList<>(clock.facts().pauses());
        pauses.add(new Pause(from, null));
        ClockFacts facts = clock.facts().withPauses(pauses);
        String field = FactsCheck.field(pauses.size() - 1, "from");
        FactsCheck check = check();
        if (clock.state() == Clock.State.PAUSED) {
            check.add(field, Code.ALREADY_PAUSED, from, clock.pausedSince().orElseThrow());
            check.refuseFaults();
        }
        List<String> chain = chain(facts);
        check.facts(facts, chain);
        check.refuseFaults();
        LocalDate lastChance = clock.derivation().termEnd().minusDays(policy.switches().pauseFirstDayCounts() ? 0 : 1);
        if (from.isAfter(lastChance)) {
            check.add(field, Code.PAUSE_AFTER_END, from, lastChance);
            check.refuseFaults();
        }
        return new Clock(facts, walk(facts, chain));
    }

    /**
     * A clock that runs again after its pause.
     *
     * @param to the day on which the pause ends
     * @throws TermRefusedException if it is not paused, or the day lies before the beginning of the pause
     */
    public Clock resume(Clock clock, LocalDate to) {
        List<Pause> pauses = new ArrayList<>(clock.facts().pauses());
        int open = 0;
        while (open < pauses.size() && !pauses.get(open).open()) {
            open++;
        }
        FactsCheck check = check();
        String field = FactsCheck.field(open, "to");
        if (open == pauses.size()) {
            check.add(field, Code.NOT_PAUSED, to, "");
        } else {
            check.day(field, to);
        }
        check.refuseFaults();
        pauses.set(open, new Pause(pauses.get(open).from(), to));
        return of(clock.facts().withPauses(pauses));
    }

    /**
     * A clock whose term is longer. One that is paused may be extended too.
     *
     * @param on the day on which the extension is granted
     * @param days 1 to what the policy allows
     * @throws TermRefusedException if the rule knows no extension, it is the second one, too long, or granted after the end
     */
    public Clock extend(Clock clock, LocalDate on, int days) {
        Extension extension = new Extension(days, on);
        ClockFacts facts = clock.facts().withExtension(extension);
        FactsCheck check = check();
        List<String> chain = chain(facts);
        check.facts(facts, chain);
        check.day("extendedOn", on);
        check.refuseFaults();
        check.extension(facts);
        if (clock.facts().extension() != null) {
            check.second(extension, clock.facts().extension());
        } else if (clock.state() == Clock.State.RUNNING || on.isBefore(clock.derivation().startDay())) {
            check.extendedInTime(on, walk(clock.facts(), chain));
        }
        check.refuseFaults();
        return new Clock(facts, walk(facts, chain));
    }

    /**
     * The same clock by this policy and this calendar; its facts are not touched. To do it again changes nothing.
     *
     * @throws TermRefusedException if the policy does not know its rule any more, or nobody its division
     */
    public Recomputed recompute(Clock clock) {
        return new Recomputed(clock, of(clock.facts()));
    }

    /**
     * Days left of the kind the term counts, those of a pause not included: from tomorrow up to and including the last day, so
     * 0 on the last day; negative after it: the days since. Of a paused clock, what was left when the pause began.
     */
    public long remainingDays(Clock clock, Instant now) {
        Derivation derivation = clock.derivation();
        LocalDate today = LocalDate.ofInstant(now, policy.zone());
        LocalDate day = clock.pausedSince().filter(today::isAfter).orElse(today);
        if (day.isAfter(derivation.lastDay())) {
            return -late(derivation, day);
        }
        long left = 0;
        for (Step step : derivation.steps()) {
            boolean lies = step.counts() || step.reason() == Step.Reason.ROLLED_OVER
                    || step.reason() == Step.Reason.NEXT_WORKING_DAY;
            if (lies && step.to().isAfter(day)) {
                left += step.from().isAfter(day) ? step.days() : ChronoUnit.DAYS.between(day, step.to());
            }
        }
        return left;
    }

    /**
     * A moment near the end of a term, where a reminder or an escalation falls: the beginning of the day that lies so many days
     * before the last one, or the end of the day that lies so many days after it.
     *
     * @param days of the kind the term counts; negative: before the last day; 0: the instant at which the term is over
     */
    public Instant around(Derivation derivation, int days) {
        LocalDate day = shifted(derivation, days);
        return days < 0 ? day.atStartOfDay(policy.zone()).toInstant() : dueAt(derivation.start(), day);
    }

    private LocalDate shifted(Derivation derivation, int days) {
        if (derivation.rule().unit() == DayUnit.CALENDAR) {
            return derivation.lastDay().plusDays(days);
        }
        DayTable table = calendar.in(divisions.chain(derivation.division()));
        long day = derivation.lastDay().toEpochDay();
        int direction = Integer.signum(days);
        for (int left = Math.abs(days); left > 0;) {
            day += direction;
            if (isWorked(table.kind(day))) {
                left--;
            }
        }
        return LocalDate.ofEpochDay(day);
    }

    private boolean isWorked(DayKind kind) {
        return kind == DayKind.WORKING || kind == DayKind.MAKE_UP && policy.switches().makeUpDaysAreWorked();
    }

    private long late(Derivation derivation, LocalDate day) {
        if (derivation.rule().unit() == DayUnit.CALENDAR) {
            return ChronoUnit.DAYS.between(derivation.lastDay(), day);
        }
        DayTable table = calendar.in(divisions.chain(derivation.division()));
        return derivation.lastDay().plusDays(1).datesUntil(day.plusDays(1)).map(LocalDate::toEpochDay).map(table::kind)
                .filter(this::isWorked).count();
    }

    private FactsCheck check() {
        return new FactsCheck(policy, range);
    }

    private List<String> chain(ClockFacts facts) {
        return facts.division() == null ? List.of() : divisions.chain(facts.division());
    }

    private Derivation walk(ClockFacts facts, List<String> chain) {
        Rule rule = policy.rules().get(facts.rule());
        LocalDate startDay = LocalDate.ofInstant(facts.start(), policy.zone());
        int extensionDays = facts.extension() == null ? 0 : facts.extension().days();
        TermWalk walk = new TermWalk(policy.switches(), calendar.in(chain), rule, FactsCheck.inOrder(facts.pauses()));
        walk.walk(startDay.toEpochDay(), extensionDays);
        return new Derivation(policy.ids(), policy.zone(), rule, facts.start(), startDay, chain.getLast(), walk.pausesTaken(),
                extensionDays, walk.steps(), walk.termEnd(), walk.lastDay(), dueAt(facts.start(), walk.lastDay()),
                walk.calendars());
    }

    private Instant dueAt(Instant start, LocalDate lastDay) {
        return policy.switches().endOfLastDay()
                ? lastDay.plusDays(1).atStartOfDay(policy.zone()).toInstant()
                : lastDay.atTime(start.atZone(policy.zone()).toLocalTime()).atZone(policy.zone()).toInstant();
    }
}
