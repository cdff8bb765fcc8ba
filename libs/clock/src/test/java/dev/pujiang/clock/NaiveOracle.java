package dev.pujiang.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of the domain once more, as slowly and plainly as they can be said: one day after the other, one question a day.
 * Reads the calendar file with two regular expressions and shares no code with the library.
 */
final class NaiveOracle {

    /** The numbers that a case is made of; no type of the library. */
    record Case(int days, boolean working, LocalDate start, List<LocalDate[]> pauses, int extensionDays, boolean startDayCounts,
            boolean rollOver, boolean makeUpDaysAreWorked, boolean extensionFirst, boolean pauseFirstDay,
            boolean pauseLastDay) {}

    private static final Pattern OFF = Pattern.compile("from: (\\S+), to: (\\S+),");
    private static final Pattern WORKED = Pattern.compile("day: (\\S+),");

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();

    NaiveOracle() throws IOException {
        String calendar = Files.readString(Path.of("src/main/resources/dev/pujiang/clock/calendar-cn.yaml"));
        Matcher periods = OFF.matcher(calendar);
        while (periods.find()) {
            LocalDate day = LocalDate.parse(periods.group(1));
            while (!day.isAfter(LocalDate.parse(periods.group(2)))) {
                off.add(day);
                day = day.plusDays(1);
            }
        }
        Matcher days = WORKED.matcher(calendar);
        while (days.find()) {
            worked.add(LocalDate.parse(days.group(1)));
        }
    }

    LocalDate lastDay(Case c) {
        if (c.extensionDays() > 0 && !c.extensionFirst()) {
            LocalDate unextended = onAWorkingDay(c, counted(c, c.start(), c.startDayCounts(), c.days()));
            return onAWorkingDay(c, counted(c, unextended, false, c.extensionDays()));
        }
        return onAWorkingDay(c, counted(c, c.start(), c.startDayCounts(), c.days() + c.extensionDays()));
    }

    private LocalDate counted(Case c, LocalDate from, boolean fromCounts, int days) {
        LocalDate day = fromCounts ? from.minusDays(1) : from;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (c.working() && isOff(c, day)) {
                continue;
            }
            if (isPaused(c, day)) {
                continue;
            }
            left = left - 1;
        }
        return day;
    }

    private LocalDate onAWorkingDay(Case c, LocalDate day) {
        if (c.working() || !c.rollOver()) {
            return day;
        }
        while (isOff(c, day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    boolean isOff(Case c, LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (worked.contains(day)) {
            return !c.makeUpDaysAreWorked();
        }
        return weekend || off.contains(day);
    }

    private static boolean isPaused(Case c, LocalDate day) {
        for (LocalDate[] pause : c.pauses()) {
            if (day.equals(pause[0]) && !c.pauseFirstDay() || day.equals(pause[1]) && !c.pauseLastDay()) {
                continue;
            }
            if (!day.isBefore(pause[0]) && !day.isAfter(pause[1])) {
                return true;
            }
        }
        return false;
    }
}
