package dev.pujiang.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;

/** The days of one place, ready to be counted: one byte a day over the published years, weekends by arithmetic around them. */
final class DayTable {

    /** The published years of one calendar: the country's (division null) or a division's own. */
    record Layer(String division, NavigableMap<Integer, YearPlan> years) {}

    private static final DayKind[] KINDS = DayKind.values();
    private static final int DAYS_OF_WEEK = 7;
    /** 1970-01-01 was a Thursday. */
    private static final int DAY_OF_WEEK_OF_DAY_0 = DayOfWeek.THURSDAY.ordinal();

    private final List<Layer> layers;
    private final boolean[] weekend = new boolean[DAYS_OF_WEEK];
    private final long first;
    private final long publishedTo;
    private final byte[] kinds;
    private final Holiday[] holidays;

    /** @param layers the country's, then those of divisions from the province down; later ones win */
    DayTable(Set<DayOfWeek> weekend, List<Layer> layers) {
        this.layers = layers;
        weekend.forEach(day -> this.weekend[day.ordinal()] = true);
        NavigableMap<Integer, YearPlan> country = layers.getFirst().years();
        first = LocalDate.of(country.firstKey(), 1, 1).toEpochDay();
        int lastYear = layers.stream().mapToInt(layer -> layer.years().lastKey()).max().orElseThrow();
        long end = LocalDate.of(lastYear + 1, 1, 1).toEpochDay();
        publishedTo = LocalDate.of(layers.stream().mapToInt(layer -> layer.years().lastKey()).min().orElseThrow(), 12, 31)
                .toEpochDay();
        kinds = new byte[(int) (end - first)];
        holidays = new Holiday[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = (byte) byWeek(first + i).ordinal();
        }
        layers.forEach(layer -> layer.years().values().forEach(this::lay));
    }

    private void lay(YearPlan plan) {
        plan.days().forEach((date, day) -> {
            long at = date.toEpochDay() - first;
            if (at >= 0) {
                kinds[(int) at] = (byte) day.kind().ordinal();
                holidays[(int) at] = day.holiday();
            }
        });
    }

    DayKind kind(long epochDay) {
        long at = epochDay - first;
        return at >= 0 && at < kinds.length ? KINDS[kinds[(int) at]] : byWeek(epochDay);
    }

    /** Of a day off or make-up working day of the plan; null for others. */
    Holiday holiday(long epochDay) {
        long at = epochDay - first;
        return at >= 0 && at < kinds.length ? holidays[(int) at] : null;
    }

    boolean provisional(long epochDay) {
        return epochDay > publishedTo;
    }

    long first() {
        return first;
    }

    /** The years from one day to another in all calendars that hold here. */
    List<CalendarYear> years(long from, long to) {
        List<CalendarYear> years = new ArrayList<>(2 * layers.size());
        int last = LocalDate.ofEpochDay(to).getYear();
        for (int year = LocalDate.ofEpochDay(from).getYear(); year <= last; year++) {
            for (Layer layer : layers) {
                YearPlan plan = layer.years().get(year);
                if (plan != null || year > layer.years().lastKey()) {
                    years.add(new CalendarYear(layer.division(), year, plan == null ? 0 : plan.version()));
                }
            }
        }
        return List.copyOf(years);
    }

    private DayKind byWeek(long epochDay) {
        int dayOfWeek = (int) Math.floorMod(epochDay + DAY_OF_WEEK_OF_DAY_0, (long) DAYS_OF_WEEK);
        return weekend[dayOfWeek] ? DayKind.WEEKEND : DayKind.WORKING;
    }
}
