package dev.pujiang.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.pujiang.clock.FieldFault.Code;

/** Finds everything that is wrong with what a term is asked for with, before anything is computed. */
final class FactsCheck {

    private static final String EXTENSION_DAYS = "extensionDays";
    private static final String EXTENDED_ON = "extendedOn";
    private static final Comparator<Pause> BY_TIME = Comparator.comparing(Pause::from).thenComparing(Pause::to,
            Comparator.nullsLast(Comparator.naturalOrder()));

    private final ClockPolicy policy;
    private final Range range;
    private final List<FieldFault> faults = new ArrayList<>(0);

    /** The days that policy and calendar cover. */
    record Range(LocalDate from, LocalDate to, Instant begin, Instant end) {

        static Range of(ClockPolicy policy, WorkCalendar calendar) {
            LocalDate from = calendar.firstDay().isAfter(policy.from()) ? calendar.firstDay() : policy.from();
            return new Range(from, policy.to(), from.atStartOfDay(policy.zone()).toInstant(),
                    policy.to().plusDays(1).atStartOfDay(policy.zone()).toInstant());
        }

        @Override
        public String toString() {
            return from + "/" + to;
        }
    }

    FactsCheck(ClockPolicy policy, Range range) {
        this.policy = policy;
        this.range = range;
    }

    static String field(int pause, String end) {
        return "pauses[" + pause + "]." + end;
    }

    static List<Pause> inOrder(List<Pause> pauses) {
        return pauses.size() < 2 ? pauses : pauses.stream().sorted(BY_TIME).toList();
    }

    void add(String field, Code code, Object value, Object limit) {
        faults.add(new FieldFault(field, code, value == null ? "" : value.toString(), limit.toString()));
    }

    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new TermRefusedException(faults);
        }
    }

    /** Everything but the limits of extensions, which hold when one is granted and not afterwards. */
    void facts(ClockFacts facts, List<String> chain) {
        if (facts.rule() == null || facts.rule().isEmpty()) {
            add("rule", Code.MISSING, "", "");
        } else if (policy.rule(facts.rule()).isEmpty()) {
            add("rule", Code.UNKNOWN_RULE, facts.rule(), String.join(", ", policy.rules().keySet()));
        }
        if (facts.division() == null || facts.division().isEmpty()) {
            add("division", Code.MISSING, "", "");
        } else if (chain.isEmpty()) {
            add("division", Code.UNKNOWN_DIVISION, facts.division(), "");
        }
        if (start(facts.start())) {
            LocalDate startDay = LocalDate.ofInstant(facts.start(), policy.zone());
            pauses(facts.pauses(), startDay);
        } else {
            pauses(facts.pauses(), LocalDate.MIN);
        }
    }

    private boolean start(Instant start) {
        if (start == null) {
            add("start", Code.MISSING, "", "");
            return false;
        }
        if (start.isBefore(range.begin()) || !start.isBefore(range.end())) {
            add("start", Code.DAY_OUT_OF_RANGE, start, range);
            return false;
        }
        return true;
    }

    private void pauses(List<Pause> pauses, LocalDate startDay) {
        List<Integer> whole = new ArrayList<>(pauses.size());
        for (int i = 0; i < pauses.size(); i++) {
            Pause pause = pauses.get(i);
            if (pause == null || pause.from() == null) {
                add(field(i, "from"), Code.MISSING, "", "");
                continue;
            }
            day(field(i, "from"), pause.from());
            if (pause.from().isBefore(startDay)) {
                add(field(i, "from"), Code.PAUSE_BEFORE_START, pause.from(), startDay);
            }
            if (!pause.open()) {
                day(field(i, "to"), pause.to());
                if (pause.to().isBefore(pause.from())) {
                    add(field(i, "to"), Code.PAUSE_REVERSED, pause.to(), pause.from());
                    continue;
                }
            }
            whole.add(i);
        }
        if (whole.size() > 1) {
            overlaps(pauses, whole);
        }
    }

    private void overlaps(List<Pause> pauses, List<Integer> whole) {
        List<Integer> order = whole.stream().sorted(Comparator.comparing(pauses::get, BY_TIME)).toList();
        boolean sharedDayIsTakenTwice = policy.switches().pauseFirstDayCounts() && policy.switches().pauseLastDayCounts();
        LocalDate until = pauses.get(order.getFirst()).to();
        for (int index : order.subList(1, order.size())) {
            Pause pause = pauses.get(index);
            if (until == null || pause.from().isBefore(until) || sharedDayIsTakenTwice && pause.from().equals(until)) {
                add(field(index, "from"), Code.PAUSES_OVERLAP, pause.from(), until == null ? "" : until);
            }
            if (until != null) {
                until = pause.open() || pause.to().isAfter(until) ? pause.to() : until;
            }
        }
    }

    /** Who asks for a date must say when each pause ends. */
    void closedPauses(ClockFacts facts) {
        for (int i = 0; i < facts.pauses().size(); i++) {
            if (facts.pauses().get(i) != null && facts.pauses().get(i).open()) {
                add(field(i, "to"), Code.MISSING, "", "");
            }
        }
    }

    void extension(ClockFacts facts) {
        Extension extension = facts.extension();
        Rule rule = facts.rule() == null ? null : policy.rules().get(facts.rule());
        if (extension == null || rule == null) {
            return;
        }
        int most = rule.extendedBy().map(name -> policy.rules().get(name).days()).orElse(0);
        if (most == 0) {
            add(EXTENSION_DAYS, Code.NOT_EXTENDABLE, extension.days(), rule.name());
        } else if (extension.days() < 1) {
            add(EXTENSION_DAYS, Code.EXTENSION_TOO_SHORT, extension.days(), 1);
        } else if (extension.days() > most) {
            add(EXTENSION_DAYS, Code.EXTENSION_TOO_LONG, extension.days(), most);
        }
        if (extension.on() != null) {
            day(EXTENDED_ON, extension.on());
        }
    }

    /** @param unextended the derivation without the extension */
    void extendedInTime(LocalDate on, Derivation unextended) {
        if (on.isBefore(unextended.startDay())) {
            add(EXTENDED_ON, Code.EXTENSION_BEFORE_START, on, unextended.startDay());
        } else if (on.isAfter(unextended.lastDay())) {
            add(EXTENDED_ON, Code.EXTENSION_AFTER_END, on, unextended.lastDay());
        }
    }

    void second(Extension asked, Extension granted) {
        add(EXTENSION_DAYS, Code.SECOND_EXTENSION, asked.days(), granted.days());
    }

    void day(String field, LocalDate day) {
        if (day == null) {
            add(field, Code.MISSING, "", "");
        } else if (day.isBefore(range.from()) || day.isAfter(range.to())) {
            add(field, Code.DAY_OUT_OF_RANGE, day, range);
        }
    }
}
