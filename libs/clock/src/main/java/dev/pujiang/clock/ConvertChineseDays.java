package dev.pujiang.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes the bundled calendar from the unpacked npm package {@code chinese-days}. Needs a JDK only:
 *
 * <pre>
 * java libs/clock/src/main/java/dev/pujiang/clock/ConvertChineseDays.java PACKAGE-FOLDER \
 *     libs/clock/src/main/resources/dev/pujiang/clock 2026-05-08
 * </pre>
 *
 * What is known to be wrong in the package is put right by {@code calendar-cn.corrections.txt} in the target folder. The same
 * package over the same files gives the same bytes. A year whose days differ from those in the file that is there gets the next
 * version, so that running clocks can be recomputed and the change explained (R-EXPLAIN).
 */
public final class ConvertChineseDays {

    static final String FILE = "calendar-cn.yaml";
    static final String CORRECTIONS = "calendar-cn.corrections.txt";
    static final String LICENCE = "calendar-cn.licence.txt";

    private static final Pattern VERSION = Pattern.compile("\"version\": \"([^\"]+)\"");
    private static final Pattern DAY = Pattern.compile("\"(\\d{4}-\\d{2}-\\d{2})\":\"([^\",]+),([^\",]+),\\d+\"");
    private static final Pattern YEAR = Pattern.compile("    (\\d{4}):\n      version: (\\d+)\n((?:      .*\n)+)");

    private static final Pattern CORRECTION = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (off|working) ([a-z0-9-]+)");

    private record Day(LocalDate day, String holiday) {}

    private final Path folder;
    private final LocalDate state;
    private final Map<String, String> names = new TreeMap<>();

    private ConvertChineseDays(Path folder, String state) {
        this.folder = folder;
        this.state = LocalDate.parse(state);
    }

    /** @param args the unpacked package, the folder to write to, the day on which the package was published */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("usage: ConvertChineseDays PACKAGE-FOLDER TARGET-FOLDER STATE-DATE");
            System.exit(2);
        }
        new ConvertChineseDays(Path.of(args[0]), args[2]).writeTo(Path.of(args[1]));
    }

    private void writeTo(Path target) throws IOException {
        Path file = target.resolve(FILE);
        String text = convert(readIfThere(file), readIfThere(target.resolve(CORRECTIONS)));
        Files.writeString(file, text);
        Files.copy(folder.resolve("LICENSE"), target.resolve(LICENCE), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String readIfThere(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private String convert(String present, String corrections) throws IOException {
        String json = Files.readString(folder.resolve("dist").resolve("chinese-days.json"));
        NavigableMap<LocalDate, String> daysOff = section(json, "holidays");
        NavigableMap<LocalDate, String> workingDays = section(json, "workdays");
        correct(daysOff, workingDays, corrections);
        NavigableMap<Integer, List<Day>> off = byYear(daysOff);
        NavigableMap<Integer, List<Day>> working = byYear(workingDays);
        Map<Integer, MatchResult> before = years(present);
        StringBuilder years = new StringBuilder();
        off.forEach((year, days) -> {
            String content = content(days, working.getOrDefault(year, List.of()));
            years.append("    ").append(year).append(":\n      version: ").append(version(before.get(year), content))
                    .append('\n')
                    .append(content);
        });
        StringBuilder text = new StringBuilder(header());
        text.append("  holidays:\n");
        names.forEach((key, both) -> text.append("    ").append(key).append(": ").append(both).append('\n'));
        return text.append("  years:\n").append(years).toString();
    }

    private String header() throws IOException {
        Matcher version = VERSION.matcher(Files.readString(folder.resolve("package.json")));
        if (!version.find()) {
            throw new IllegalStateException("package.json names no version");
        }
        return """
                # The official working calendar of China: days off and make-up working days. Made by dev.pujiang.clock.ConvertChineseDays
                # (libs/clock/README.md says how); not edited by hand.
                calendar:
                  id: cn
                  source: npm chinese-days %s
                  origin: yearly notices of the General Office of the State Council on public holidays, as collected by the package
                  state: %s
                  corrections: see %s
                  licence: MIT, Copyright (c) 2024 Yawei sun, see %s
                  weekend: [saturday, sunday]
                """
                .formatted(version.group(1), state, CORRECTIONS, LICENCE);
    }

    private void correct(NavigableMap<LocalDate, String> off, NavigableMap<LocalDate, String> working, String corrections) {
        for (String line : corrections.lines().filter(each -> !each.isBlank() && !each.startsWith("#")).toList()) {
            Matcher correction = CORRECTION.matcher(line);
            if (!correction.matches() || !names.containsKey(correction.group(3))) {
                throw new IllegalStateException(CORRECTIONS + ": " + line);
            }
            LocalDate day = LocalDate.parse(correction.group(1));
            boolean isOff = correction.group(2).equals("off");
            (isOff ? off : working).put(day, correction.group(3));
            (isOff ? working : off).remove(day);
        }
    }

    private NavigableMap<LocalDate, String> section(String json, String name) {
        int from = json.indexOf("\"" + name + "\":{");
        if (from < 0) {
            throw new IllegalStateException("chinese-days.json has no " + name);
        }
        NavigableMap<LocalDate, String> days = new TreeMap<>();
        Matcher day = DAY.matcher(json.substring(from, json.indexOf('}', from)));
        while (day.find()) {
            String key = day.group(2).toLowerCase(Locale.ROOT).replace("'", "").replaceAll("[^a-z0-9]+", "-");
            names.put(key, "{ zh: %s, en: \"%s\" }".formatted(day.group(3), day.group(2)));
            if (days.put(LocalDate.parse(day.group(1)), key) != null) {
                throw new IllegalStateException("twice in " + name + ": " + day.group(1));
            }
        }
        return days;
    }

    private static NavigableMap<Integer, List<Day>> byYear(NavigableMap<LocalDate, String> days) {
        NavigableMap<Integer, List<Day>> years = new TreeMap<>();
        days.forEach((date, key) -> years.computeIfAbsent(date.getYear(), _ -> new ArrayList<>()).add(new Day(date, key)));
        return years;
    }

    private static String content(List<Day> off, List<Day> working) {
        StringBuilder text = new StringBuilder("      days-off:\n");
        for (int first = 0, last = 0; first < off.size(); first = last = last + 1) {
            Day from = off.get(first);
            while (last + 1 < off.size()
                    && off.get(last + 1).equals(new Day(off.get(last).day().plusDays(1), from.holiday()))) {
                last++;
            }
            text.append(
                    "        - { from: %s, to: %s, holiday: %s }\n".formatted(from.day(), off.get(last).day(), from.holiday()));
        }
        if (!working.isEmpty()) {
            text.append("      working-days:\n");
            working.forEach(day -> text.append("        - { day: %s, holiday: %s }\n".formatted(day.day(), day.holiday())));
        }
        return text.toString();
    }

    private static Map<Integer, MatchResult> years(String present) {
        return YEAR.matcher(present).results().collect(Collectors.toMap(year -> Integer.valueOf(year.group(1)), year -> year));
    }

    private static int version(MatchResult before, String content) {
        if (before == null) {
            return 1;
        }
        int version = Integer.parseInt(before.group(2));
        return before.group(3).equals(content) ? version : version + 1;
    }
}
