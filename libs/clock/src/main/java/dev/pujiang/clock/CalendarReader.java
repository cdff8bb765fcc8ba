package dev.pujiang.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import dev.pujiang.clock.FileFault.Code;
import dev.pujiang.clock.YamlValue.Mapping;
import dev.pujiang.clock.YearPlan.PlannedDay;

/** From a calendar file to its plan, with every fault at once. */
final class CalendarReader {

    private static final int EARLIEST_YEAR = 1950;
    private static final int LATEST_YEAR = 2199;
    private static final int HIGHEST_VERSION = 10_000;

    private final String file;
    private final List<FileFault> faults = new ArrayList<>();
    private final Map<String, Holiday> holidays = new HashMap<>();
    private final Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);

    CalendarReader(String file) {
        this.file = file;
    }

    HolidayPlan read(String yaml) {
        YamlFields top = new YamlFields(YamlFile.read(file, yaml, faults), faults);
        refuseFaults();
        YamlFields fields = new YamlFields(top.mapping("calendar"), faults);
        top.nothingElse();
        refuseFaults();
        String id = fields.text("id");
        String source = fields.text("source");
        String licence = fields.text("licence");
        fields.optionalText("origin");
        fields.optionalText("corrections");
        Optional<LocalDate> state = fields.date("state");
        Optional<String> division = fields.optionalCode("division");
        readWeekend(fields);
        fields.mapping("holidays").entries().forEach(this::readHoliday);
        List<YearPlan> years = readYears(fields.mapping("years"));
        fields.nothingElse();
        refuseFaults();
        return new HolidayPlan(id, source, state.orElseThrow(), licence, division.orElse(null), weekend, years);
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new CalendarRefusedException(faults);
        }
    }

    private void readWeekend(YamlFields fields) {
        for (YamlValue day : fields.items("weekend")) {
            Optional<DayOfWeek> known = Arrays.stream(DayOfWeek.values())
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(day.shown())).findFirst();
            if (known.isEmpty()) {
                faults.add(day.place().fault(Code.UNKNOWN_VALUE, day.shown()));
            } else if (!weekend.add(known.get())) {
                faults.add(day.place().fault(Code.DAY_TWICE, day.shown()));
            }
        }
        if (weekend.isEmpty()) {
            fields.fault("weekend", Code.MISSING_KEY);
        } else if (weekend.size() == DayOfWeek.values().length) {
            fields.fault("weekend", Code.CONTRADICTION);
        }
    }

    private void readHoliday(String key, YamlValue value) {
        if (value instanceof Mapping mapping) {
            YamlFields names = new YamlFields(mapping, faults);
            holidays.put(key, new Holiday(key, names.text("zh"), names.text("en")));
            names.nothingElse();
        } else {
            faults.add(value.place().fault(Code.WRONG_TYPE, value.shown()));
        }
    }

    private List<YearPlan> readYears(Mapping mapping) {
        TreeMap<Integer, YearPlan> years = new TreeMap<>();
        mapping.entries().forEach((key, value) -> {
            if (!key.matches("\\d{4}") || Integer.parseInt(key) < EARLIEST_YEAR || Integer.parseInt(key) > LATEST_YEAR) {
                faults.add(value.place().fault(Code.OUT_OF_RANGE, key));
            } else if (value instanceof Mapping year) {
                years.put(Integer.valueOf(key), readYear(Integer.parseInt(key), year));
            } else {
                faults.add(value.place().fault(Code.WRONG_TYPE, value.shown()));
            }
        });
        if (years.isEmpty() && faults.isEmpty()) {
            faults.add(mapping.place().fault(Code.MISSING_KEY, ""));
        }
        for (Integer year : years.keySet()) {
            Integer next = years.higherKey(year);
            if (next != null && next != year + 1) {
                faults.add(mapping.entries().get(next.toString()).place().fault(Code.GAP, year + "–" + next));
            }
        }
        return List.copyOf(years.values());
    }

    private YearPlan readYear(int year, Mapping mapping) {
        TreeMap<LocalDate, PlannedDay> days = new TreeMap<>();
        YamlFields fields = new YamlFields(mapping, faults);
        int version = fields.number("version", 1, HIGHEST_VERSION);
        int faultsBefore = faults.size();
        for (Mapping period : fields.mappings("days-off")) {
            readPeriod(year, period, days);
        }
        for (Mapping day : fields.mappings("working-days")) {
            YamlFields working = new YamlFields(day, faults);
            Optional<Holiday> holiday = readName(working);
            working.date("day").ifPresent(date -> {
                if (!weekend.contains(date.getDayOfWeek())) {
                    working.fault("day", Code.NOT_ON_WEEKEND);
                }
                holiday.ifPresent(name -> add(year, date, new PlannedDay(DayKind.MAKE_UP, name), days, working.place("day")));
            });
            working.nothingElse();
        }
        fields.nothingElse();
        if (days.values().stream().noneMatch(day -> day.kind() == DayKind.HOLIDAY) && faults.size() == faultsBefore) {
            faults.add(mapping.place().fault(Code.EMPTY_YEAR, Integer.toString(year)));
        }
        return new YearPlan(year, version, days);
    }

    private void readPeriod(int year, Mapping period, TreeMap<LocalDate, PlannedDay> days) {
        YamlFields fields = new YamlFields(period, faults);
        Optional<Holiday> holiday = readName(fields);
        Optional<LocalDate> from = fields.date("from");
        Optional<LocalDate> to = fields.date("to");
        fields.nothingElse();
        if (from.isEmpty() || to.isEmpty() || holiday.isEmpty()) {
            return;
        }
        if (to.get().isBefore(from.get())) {
            fields.fault("to", Code.REVERSED);
        } else if (to.get().getYear() != year) {
            fields.fault("to", Code.OUTSIDE_YEAR);
        } else if (from.get().getYear() != year) {
            fields.fault("from", Code.OUTSIDE_YEAR);
        } else {
            from.get().datesUntil(to.get().plusDays(1))
                    .forEach(day -> add(year, day, new PlannedDay(DayKind.HOLIDAY, holiday.get()), days, fields.place("from")));
        }
    }

    private Optional<Holiday> readName(YamlFields fields) {
        return fields.known("holiday", key -> Optional.ofNullable(holidays.get(key)));
    }

    private void add(int year, LocalDate date, PlannedDay day, TreeMap<LocalDate, PlannedDay> days, YamlValue.Place place) {
        if (date.getYear() != year) {
            faults.add(place.fault(Code.OUTSIDE_YEAR, date.toString()));
        } else if (days.putIfAbsent(date, day) != null) {
            faults.add(place.fault(Code.DAY_TWICE, date.toString()));
        }
    }
}
