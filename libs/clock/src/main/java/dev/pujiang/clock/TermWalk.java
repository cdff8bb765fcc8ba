package dev.pujiang.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dev.pujiang.clock.Derivation.PauseTaken;
import dev.pujiang.clock.Step.Reason;

/** Counts one term day by day. Days are epoch days here: there are some hundred of them in every derivation. */
final class TermWalk {

    private static final long NOT_LOOKED = Long.MIN_VALUE;

    private final Switches switches;
    private final DayTable table;
    private final Rule rule;
    private final List<Pause> pauses;
    /** The first and the last day that each pause takes out; nothing lies between them for one that takes out none. */
    private final long[] pauseFirst;
    private final long[] pauseLast;
    private final int[] taken;
    private final List<Step> steps = new ArrayList<>(8);

    private int nextPause;
    private long day;
    private long termEnd;

    private Reason runReason;
    private Holiday runHoliday;
    private boolean runProvisional;
    private long runFrom;

    private long lookedFrom = NOT_LOOKED;
    private long lookedTo;

    /** @param pauses in order, none overlapping */
    TermWalk(Switches switches, DayTable table, Rule rule, List<Pause> pauses) {
        this.switches = switches;
        this.table = table;
        this.rule = rule;
        this.pauses = pauses;
        taken = new int[pauses.size()];
        pauseFirst = new long[taken.length];
        pauseLast = new long[taken.length];
        for (int i = 0; i < taken.length; i++) {
            Pause pause = pauses.get(i);
            pauseFirst[i] = pause.from().toEpochDay() + (switches.pauseFirstDayCounts() ? 0 : 1);
            // an open pause takes out nothing yet
            pauseLast[i] = pause.open() ? Long.MIN_VALUE : pause.to().toEpochDay() - (switches.pauseLastDayCounts() ? 0 : 1);
        }
    }

    /** Walks from the start day to the last day. */
    void walk(long startDay, int extensionDays) {
        day = startDay;
        if (!switches.startDayCounts()) {
            add(Reason.START_DAY, null, false);
        }
        if (switches.extensionBeforeRollOver() || extensionDays == 0) {
            count(rule.days(), rule.days() + extensionDays);
            rollOver();
        } else {
            count(rule.days(), rule.days());
            rollOver();
            count(0, extensionDays);
            rollOver();
        }
        endRun();
    }

    /** The last day that counts. */
    LocalDate termEnd() {
        return LocalDate.ofEpochDay(termEnd);
    }

    LocalDate lastDay() {
        return LocalDate.ofEpochDay(day - 1);
    }

    List<Step> steps() {
        return steps;
    }

    List<PauseTaken> pausesTaken() {
        if (taken.length == 0) {
            return List.of();
        }
        List<PauseTaken> all = new ArrayList<>(taken.length);
        for (int i = 0; i < taken.length; i++) {
            all.add(new PauseTaken(pauses.get(i), taken[i]));
        }
        return all;
    }

    /** The years whose holidays made a difference. */
    List<CalendarYear> calendars() {
        return lookedFrom == NOT_LOOKED ? List.of() : table.years(lookedFrom, lookedTo);
    }

    /** Goes on until so many days have counted; those after the regular ones are days of an extension. */
    private void count(int regular, int all) {
        boolean working = rule.unit() == DayUnit.WORKING;
        for (int count = 0; count < all;) {
            DayKind kind = working ? look() : DayKind.WORKING;
            boolean provisional = working && table.provisional(day);
            if (working && isOff(kind)) {
                boolean holiday = kind == DayKind.HOLIDAY;
                add(holiday ? Reason.HOLIDAY : Reason.WEEKEND, holiday ? table.holiday(day) : null, provisional);
            } else if (isPaused()) {
                taken[nextPause]++;
                add(Reason.PAUSE, null, provisional);
            } else {
                count++;
                termEnd = day;
                boolean makeUp = kind == DayKind.MAKE_UP;
                add(count > regular
                        ? Reason.EXTENSION_DAY
                        : makeUp ? Reason.MAKE_UP_DAY : working ? Reason.WORKING_DAY : Reason.CALENDAR_DAY,
                        makeUp ? table.holiday(day) : null, provisional);
            }
        }
    }

    private void rollOver() {
        if (rule.unit() == DayUnit.WORKING || !switches.rollOverDayOff()) {
            return;
        }
        day--;
        DayKind kind = look();
        Holiday holiday = kind == DayKind.HOLIDAY ? table.holiday(day) : null;
        day++;
        if (!isOff(kind)) {
            return;
        }
        for (kind = look(); isOff(kind); kind = look()) {
            add(Reason.ROLLED_OVER, kind == DayKind.HOLIDAY ? table.holiday(day) : null, table.provisional(day));
        }
        add(Reason.NEXT_WORKING_DAY, holiday, table.provisional(day));
    }

    private DayKind look() {
        if (lookedFrom == NOT_LOOKED) {
            lookedFrom = day;
        }
        lookedTo = day;
        return table.kind(day);
    }

    private boolean isOff(DayKind kind) {
        return switch (kind) {
            case WORKING -> false;
            case WEEKEND, HOLIDAY -> true;
            case MAKE_UP -> !switches.makeUpDaysAreWorked();
        };
    }

    /** Whether the day is taken out; {@link #nextPause} is then the pause that does so. */
    private boolean isPaused() {
        while (nextPause < taken.length && pauseLast[nextPause] < day) {
            nextPause++;
        }
        return nextPause < taken.length && pauseFirst[nextPause] <= day;
    }

    /** Takes the day into the run of days of one reason, and goes on to the next day. */
    private void add(Reason reason, Holiday holiday, boolean provisional) {
        if (reason != runReason || holiday != runHoliday || provisional != runProvisional) {
            endRun();
            runReason = reason;
            runHoliday = holiday;
            runProvisional = provisional;
            runFrom = day;
        }
        day++;
    }

    private void endRun() {
        if (runReason != null) {
            steps.add(new Step(LocalDate.ofEpochDay(runFrom), LocalDate.ofEpochDay(day - 1), runReason, runHoliday,
                    runProvisional));
        }
    }
}
