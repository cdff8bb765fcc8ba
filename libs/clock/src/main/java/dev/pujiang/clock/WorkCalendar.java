package dev.pujiang.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import dev.pujiang.clock.DayTable.Layer;
import dev.pujiang.clock.FileFault.Code;

/**
 * Which days are worked on, by division and year (R-CALENDAR). Years after the last published one are known by their weekends
 * only, and what leans on them is provisional. A division may have days of its own on top of the country's; where both name a
 * day, the division's plan wins, and the lower division's over the higher one's.
 *
 * <p>
 * Immutable; {@link #with} gives another calendar.
 */
public final class WorkCalendar {

    /**
     * One day as the calendar sees it.
     *
     * @param holiday of which it is a day off or make-up working day; null for other days
     * @param provisional whether its year is not published yet
     */
    public record Day(LocalDate day, DayKind kind, Holiday holiday, boolean provisional) {}

    private static final String COUNTRY = "";

    private final String id;
    private final Set<DayOfWeek> weekend;
    /** By division, the country's under the empty code. */
    private final SortedMap<String, NavigableMap<Integer, YearPlan>> years;
    private final Map<List<String>, DayTable> tables = new ConcurrentHashMap<>();
    private final DayTable country;

    private WorkCalendar(String id, Set<DayOfWeek> weekend, SortedMap<String, NavigableMap<Integer, YearPlan>> years) {
        this.id = id;
        this.weekend = weekend;
        this.years = years;
        country = table(List.of());
    }

    /** The calendar of China from 2004 to 2026 that is part of this library; read once, when first asked for. */
    public static WorkCalendar bundled() {
        return Bundled.CALENDAR;
    }

    private static final class Bundled {

        static final WorkCalendar CALENDAR = read();

        private static WorkCalendar read() {
            try (InputStream in = WorkCalendar.class.getResourceAsStream(ConvertChineseDays.FILE)) {
                String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return of(HolidayPlan.read(ConvertChineseDays.FILE, yaml));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * A calendar of what one file says.
     *
     * @throws CalendarRefusedException if the file is one of a division: that holds only on top of a country's
     */
    public static WorkCalendar of(HolidayPlan plan) {
        if (plan.division() != null) {
            throw refused(plan, "division", Code.OTHER_CALENDAR, plan.division());
        }
        SortedMap<String, NavigableMap<Integer, YearPlan>> years = new TreeMap<>();
        plan.years().forEach(year -> years.computeIfAbsent(COUNTRY, _ -> new TreeMap<>()).put(year.year(), year));
        return new WorkCalendar(plan.calendar(), plan.weekend(), years);
    }

    /**
     * This calendar with another plan on it: newly published years, later versions of known years, or days of a division.
     *
     * @throws CalendarRefusedException if the plan is for another calendar, leaves out a year after the last known one, or
     *             brings a year in a version that is not higher than the known one
     */
    public WorkCalendar with(HolidayPlan plan) {
        List<FileFault> faults = new ArrayList<>();
        if (!plan.calendar().equals(id)) {
            faults.add(fault(plan, "id", Code.OTHER_CALENDAR, plan.calendar()));
        }
        if (!plan.weekend().equals(weekend)) {
            faults.add(fault(plan, "weekend", Code.OTHER_CALENDAR, plan.weekend().toString()));
        }
        SortedMap<String, NavigableMap<Integer, YearPlan>> merged = new TreeMap<>(years);
        NavigableMap<Integer, YearPlan> own = new TreeMap<>(
                years.getOrDefault(plan.division() == null ? COUNTRY : plan.division(), new TreeMap<>()));
        for (YearPlan year : plan.years()) {
            String key = "years." + year.year();
            YearPlan known = own.get(year.year());
            if (known != null && known.version() >= year.version()) {
                faults.add(fault(plan, key + ".version", Code.STALE_VERSION, Integer.toString(year.version())));
            }
            if (!own.isEmpty() && (year.year() > own.lastKey() + 1 || year.year() < own.firstKey())) {
                faults.add(fault(plan, key, Code.GAP, Integer.toString(year.year())));
            }
            own.put(year.year(), year);
        }
        if (!faults.isEmpty()) {
            throw new CalendarRefusedException(faults);
        }
        merged.put(plan.division() == null ? COUNTRY : plan.division(), own);
        return new WorkCalendar(id, weekend, merged);
    }

    /** Its name, {@code cn}. */
    public String id() {
        return id;
    }

    /** The first day it knows, that of the first published year. */
    public LocalDate firstDay() {
        return LocalDate.of(years.get(COUNTRY).firstKey(), 1, 1);
    }

    /** The last day of the last published year of the country; later days are provisional. */
    public LocalDate lastPublishedDay() {
        return LocalDate.of(years.get(COUNTRY).lastKey(), 12, 31);
    }

    /** The published plan of a year of the country. */
    public Optional<YearPlan> plan(int year) {
        return Optional.ofNullable(years.get(COUNTRY).get(year));
    }

    /** The same text for the same days, however they came together; another one for others. */
    public String fingerprint() {
        return id + weekend.stream().sorted().toList() + years;
    }

    /** The divisions that have days of their own. */
    public Set<String> divisions() {
        return Set.copyOf(years.tailMap(COUNTRY + '\0').keySet());
    }

    /**
     * What a day is.
     *
     * @param chain codes from the province down to the division; empty for the whole country
     */
    public Day day(LocalDate day, List<String> chain) {
        DayTable table = in(chain);
        long at = day.toEpochDay();
        return new Day(day, table.kind(at), table.holiday(at), table.provisional(at));
    }

    DayTable in(List<String> chain) {
        if (years.size() == 1) {
            return country;
        }
        return tables.computeIfAbsent(chain.stream().filter(years::containsKey).toList(), this::table);
    }

    private DayTable table(List<String> divisions) {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer(null, years.get(COUNTRY)));
        divisions.forEach(division -> layers.add(new Layer(division, years.get(division))));
        return new DayTable(weekend, layers);
    }

    private static FileFault fault(HolidayPlan plan, String key, Code code, String value) {
        return new FileFault(plan.source(), 0, 0, "calendar." + key, code, value);
    }

    private static CalendarRefusedException refused(HolidayPlan plan, String key, Code code, String value) {
        return new CalendarRefusedException(List.of(fault(plan, key, code, value)));
    }
}
