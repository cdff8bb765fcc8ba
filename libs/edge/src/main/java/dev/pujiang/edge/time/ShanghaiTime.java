package dev.pujiang.edge.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import dev.pujiang.edge.language.Language;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;

/**
 * Instants as people read them, in the one time zone of the country: <code>{at.dateTime}</code> is 2026年11月23日 16:40 or
 * 23 November 2026, 16:40; <code>{at.date}</code> and <code>{at.time}</code> are its halves.
 */
@TemplateExtension
public final class ShanghaiTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Map<Language, DateTimeFormatter> DATE = new EnumMap<>(
            Map.of(Language.ZH, DateTimeFormatter.ofPattern("yyyy'年'M'月'd'日'", Locale.CHINA), Language.EN,
                    DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)));
    private static final Map<Language, String> BETWEEN = Map.of(Language.ZH, " ", Language.EN, ", ");

    private ShanghaiTime() {}

    public static String dateTime(Instant at, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        var language = language(locale);
        return format(at, language) + BETWEEN.get(language) + TIME.format(at.atZone(ZONE));
    }

    public static String date(Instant at, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return format(at, language(locale));
    }

    public static String time(Instant at) {
        return TIME.format(at.atZone(ZONE));
    }

    public static String date(LocalDate date, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return format(date, language(locale));
    }

    /** The date of an instant or a local date, for texts made outside of templates. */
    public static String format(TemporalAccessor date, Language language) {
        return DATE.get(language).format(date instanceof Instant at ? at.atZone(ZONE) : date);
    }

    private static Language language(Object locale) {
        return locale instanceof Locale known ? Language.of(known) : Language.ZH;
    }
}
