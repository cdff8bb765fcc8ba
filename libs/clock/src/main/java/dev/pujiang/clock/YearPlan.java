package dev.pujiang.clock;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What is published about one year: its days off and make-up working days. All other days follow the weekend.
 *
 * @param version from 1; a plan replaces one of the same year with a lower version
 * @param days every day that the plan names, weekend days within a holiday included
 */
public record YearPlan(int year, int version, NavigableMap<LocalDate, PlannedDay> days) {

    /**
     * One day of a plan.
     *
     * @param kind {@link DayKind#HOLIDAY} or {@link DayKind#MAKE_UP}
     */
    public record PlannedDay(DayKind kind, Holiday holiday) {}

    public YearPlan {
        days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
    }
}
