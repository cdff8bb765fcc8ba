package dev.pujiang.deadlines;

import dev.pujiang.clock.DayKind;
import dev.pujiang.clock.Holiday;
import dev.pujiang.clock.HolidayPlan;
import dev.pujiang.clock.YearPlan;
import dev.pujiang.clock.YearPlan.PlannedDay;
import dev.pujiang.events.CalendarProposed;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** A holiday plan as it crosses the wire, and as it is kept. */
final class PlanContent {

    private PlanContent() {}

    static CalendarProposed event(UUID id, HolidayPlan plan, Instant at) {
        Map<String, CalendarProposed.Holiday> holidays = new LinkedHashMap<>();
        plan.years().stream().flatMap(year -> year.days().values().stream()).map(PlannedDay::holiday).forEach(
                holiday -> holidays.put(holiday.key(),
                        new CalendarProposed.Holiday(holiday.key(), holiday.zh(), holiday.en())));
        return new CalendarProposed(plan.calendar(), id, plan.division(), plan.source(), plan.state(),
                plan.weekend().stream().sorted().map(DayOfWeek::name).toList(), List.copyOf(holidays.values()),
                plan.years().stream().map(PlanContent::year).toList(), at);
    }

    static HolidayPlan plan(CalendarProposed event) {
        Map<String, Holiday> holidays = event.holidays().stream().collect(Collectors.toMap(CalendarProposed.Holiday::key,
                holiday -> new Holiday(holiday.key(), holiday.zh(), holiday.en())));
        return new HolidayPlan(event.calendar(), event.source(), event.state(), "", event.division(),
                event.weekend().stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                event.years().stream().map(year -> year(year, holidays)).toList());
    }

    private static CalendarProposed.Year year(YearPlan year) {
        return new CalendarProposed.Year(year.year(), year.version(), year.days().entrySet().stream()
                .map(day -> new CalendarProposed.Day(day.getKey(), day.getValue().kind() == DayKind.MAKE_UP,
                        day.getValue().holiday().key()))
                .toList());
    }

    private static YearPlan year(CalendarProposed.Year year, Map<String, Holiday> holidays) {
        TreeMap<LocalDate, PlannedDay> days = new TreeMap<>();
        year.days().forEach(day -> days.put(day.day(),
                new PlannedDay(day.work() ? DayKind.MAKE_UP : DayKind.HOLIDAY, holidays.get(day.holiday()))));
        return new YearPlan(year.year(), year.version(), days);
    }
}
