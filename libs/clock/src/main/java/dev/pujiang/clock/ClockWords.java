package dev.pujiang.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

import dev.pujiang.clock.Derivation.PauseTaken;

/**
 * Derivations and refusals in words, Chinese or English (R-EXPLAIN). The texts are in {@code words_zh} and {@code words_en}.
 */
public final class ClockWords {

    private static final ClockWords CHINESE = new ClockWords(Locale.SIMPLIFIED_CHINESE);
    private static final ClockWords ENGLISH = new ClockWords(Locale.ENGLISH);

    private final Locale locale;
    private final Properties texts = new Properties();
    private final DateTimeFormatter date;
    private final DateTimeFormatter instant;

    private ClockWords(Locale locale) {
        this.locale = locale;
        String file = "words_" + locale.getLanguage() + ".properties";
        try (InputStream in = ClockWords.class.getResourceAsStream(file);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        date = DateTimeFormatter.ofPattern(texts.getProperty("date"), locale);
        instant = DateTimeFormatter.ofPattern(texts.getProperty("instant"), locale);
    }

    /** English for English, otherwise Chinese. */
    public static ClockWords in(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
    }

    /** The name of a rule: the policy's own, else the statutory one, else the code. */
    public String rule(Rule rule) {
        String own = locale.getLanguage().equals("en") ? rule.en() : rule.zh();
        return own == null ? texts.getProperty("rule." + rule.name(), rule.name()) : own;
    }

    /** What the term of a rule runs from; an event that has no words here is shown as its code. */
    public String startEvent(Rule rule) {
        return texts.getProperty("event." + rule.startEvent(), rule.startEvent());
    }

    /** A number of days of the kind that a rule counts. */
    public String days(Rule rule, int days) {
        return text("unit." + rule.unit().name().toLowerCase(Locale.ROOT), days);
    }

    /** Why the days of a step count or not, without the days. */
    public String reason(Derivation derivation, Step step) {
        boolean holidayVariant = step.holiday() != null && switch (step.reason()) {
            case ROLLED_OVER, NEXT_WORKING_DAY -> true;
            case START_DAY, CALENDAR_DAY, WORKING_DAY, MAKE_UP_DAY, EXTENSION_DAY, WEEKEND, HOLIDAY, PAUSE -> false;
        };
        String reason = text("step." + step.reason() + (holidayVariant ? ".holiday" : ""),
                days(derivation.rule(), step.days()), step.holiday() == null ? "" : step.holiday().name(locale));
        return step.provisional() ? text("step.provisional", reason) : reason;
    }

    /** The whole derivation, line by line: start event, rule, each pause, extension, all days, the end, what it leans on. */
    public List<String> lines(Derivation derivation) {
        List<String> lines = new ArrayList<>();
        Rule rule = derivation.rule();
        lines.add(text("line.start", startEvent(rule), moment(derivation.start(), derivation.zone()), derivation.zone()));
        lines.add(text("line.rule", rule(rule), days(rule, rule.days()), startEvent(rule)));
        for (PauseTaken taken : derivation.pauses()) {
            lines.add(taken.pause().open()
                    ? text("line.pause.open", day(taken.pause().from()))
                    : text("line.pause", day(taken.pause().from()), day(taken.pause().to()), days(rule, taken.days())));
        }
        if (derivation.extensionDays() > 0) {
            lines.add(text("line.extension", days(rule, derivation.extensionDays())));
        }
        derivation.steps().forEach(step -> lines.add(text("line.step", span(step), reason(derivation, step))));
        lines.add(text("line.end", day(derivation.lastDay()), moment(derivation.dueAt(), derivation.zone())));
        lines.add(basis(derivation));
        caveat(derivation).ifPresent(lines::add);
        return List.copyOf(lines);
    }

    /** The policies and calendars it leans on. */
    public String basis(Derivation derivation) {
        return text("line.basis", joined(derivation.policies()), calendars(derivation));
    }

    /** That the last day may still change, and why; empty if it may not. */
    public Optional<String> caveat(Derivation derivation) {
        return derivation.provisional()
                ? Optional.of(text("line.provisional", joined(derivation.calendars().stream().filter(CalendarYear::provisional)
                        .map(year -> Integer.toString(year.year())).distinct().toList())))
                : Optional.empty();
    }

    /** A day with its weekday. */
    public String day(LocalDate day) {
        return date.format(day);
    }

    /** The days of a step, with their weekdays. */
    public String span(Step step) {
        return step.days() == 1 ? day(step.from()) : text("range", day(step.from()), day(step.to()));
    }

    /** Why a field was refused, without the field's name. */
    public String fault(FieldFault fault) {
        return text("fault.field." + fault.code(), fault.value(), fault.limit());
    }

    /** Where and why a file was refused. */
    public String fault(FileFault fault) {
        return text(fault.line() == 0 ? "fault.file.nowhere" : "fault.file", fault.file(), Integer.toString(fault.line()),
                Integer.toString(fault.column()), fault.key(),
                text("fault.file." + fault.code(), fault.value()));
    }

    private String calendars(Derivation derivation) {
        if (derivation.calendars().isEmpty()) {
            return text("calendar.none");
        }
        return joined(derivation.calendars().stream().map(this::calendar).toList());
    }

    private String calendar(CalendarYear year) {
        String key = year.provisional()
                ? "calendar.provisional"
                : year.division() == null ? "calendar.year" : "calendar.year.division";
        return text(key, Integer.toString(year.year()), Integer.toString(year.version()), year.division());
    }

    private String joined(List<String> words) {
        return words.stream().collect(Collectors.joining(text("list")));
    }

    private String moment(Instant moment, ZoneId zone) {
        return instant.format(moment.atZone(zone));
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(texts.getProperty(key), locale).format(arguments);
    }
}
