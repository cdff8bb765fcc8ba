package dev.pujiang.routing.derivation;

import dev.pujiang.clock.Derivation;
import dev.pujiang.clock.Step;
import io.quarkus.qute.TemplateData;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A term as a calendar: its months with every day of it marked. Very long ones show their beginning and their end.
 *
 * @param before the months from the start on
 * @param leftOut how many months lie between {@code before} and {@code after} and are not shown
 * @param after the months up to the last day, if any are left out
 * @param legend the looks that occur
 */
@TemplateData
public record Strip(List<Month> before, long leftOut, List<Month> after, Collection<Look> legend) {

    private static final int MOST_MONTHS = 24;
    private static final int A_WEEK = 7;

    /** How a day looks: told apart by sign and pattern, not by colour alone. */
    public enum Look {
        OUTSIDE, START, COUNTED, EXTENDED, PAUSED, LEFT_OUT, MOVED_ON, LAST;

        /** Part of its class and of the key of its texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Look of(Step step) {
            return switch (step.reason()) {
                case START_DAY -> START;
                case CALENDAR_DAY, WORKING_DAY, MAKE_UP_DAY -> COUNTED;
                case EXTENSION_DAY -> EXTENDED;
                case PAUSE -> PAUSED;
                case WEEKEND, HOLIDAY -> LEFT_OUT;
                case ROLLED_OVER, NEXT_WORKING_DAY -> MOVED_ON;
            };
        }
    }

    /** @param name 2026年9月 */
    @TemplateData
    public record Month(String name, List<Week> weeks) {}

    /** Monday to Sunday. */
    @TemplateData
    public record Week(List<Day> days) {}

    /** @param number in the month, 0 for a place before its first or after its last day */
    @TemplateData
    public record Day(int number, Look look) {}

    /** @param names how the name of a month is written */
    static Strip of(Derivation derivation, DateTimeFormatter names) {
        YearMonth first = YearMonth.from(derivation.startDay());
        YearMonth last = YearMonth.from(derivation.lastDay());
        long months = first.until(last, ChronoUnit.MONTHS) + 1;
        long leftOut = Math.max(0, months - MOST_MONTHS);
        long before = leftOut == 0 ? months : MOST_MONTHS / 2;
        Painter painter = new Painter(derivation, names);
        List<Month> beginning = painter.months(first, before);
        List<Month> end = painter.months(first.plusMonths(before + leftOut), months - before - leftOut);
        return new Strip(beginning, leftOut, end, painter.used);
    }

    /** Goes through days in their order. */
    private static final class Painter {

        private final Derivation derivation;
        private final DateTimeFormatter names;
        private final Set<Look> used = EnumSet.noneOf(Look.class);
        private int step;

        Painter(Derivation derivation, DateTimeFormatter names) {
            this.derivation = derivation;
            this.names = names;
        }

        List<Month> months(YearMonth from, long count) {
            List<Month> months = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                months.add(month(from.plusMonths(i)));
            }
            return months;
        }

        private Month month(YearMonth month) {
            List<Week> weeks = new ArrayList<>();
            LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
            for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
                List<Day> days = new ArrayList<>(A_WEEK);
                for (int i = 0; i < A_WEEK; i++) {
                    LocalDate day = monday.plusDays(i);
                    days.add(YearMonth.from(day).equals(month)
                            ? new Day(day.getDayOfMonth(), look(day))
                            : new Day(0, Look.OUTSIDE));
                }
                weeks.add(new Week(days));
            }
            return new Month(names.format(month), weeks);
        }

        private Look look(LocalDate day) {
            if (day.isBefore(derivation.startDay()) || day.isAfter(derivation.lastDay())) {
                return Look.OUTSIDE;
            }
            while (derivation.steps().get(step).to().isBefore(day)) {
                step++;
            }
            Look look = day.equals(derivation.lastDay()) ? Look.LAST : Look.of(derivation.steps().get(step));
            used.add(look);
            return look;
        }
    }
}
