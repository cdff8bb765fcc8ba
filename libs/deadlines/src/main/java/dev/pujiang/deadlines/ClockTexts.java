package dev.pujiang.deadlines;

import dev.pujiang.clock.ClockWords;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.time.ShanghaiTime;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;

/**
 * Clocks in words on pages: <code>{clock.ruleName}</code>, <code>{clock.lines}</code> for why it ends when it ends (R-EXPLAIN),
 * <code>{clock.distance}</code> for the days left or overdue, <code>{clock.lastDayText}</code>.
 */
@TemplateExtension
final class ClockTexts {

    private ClockTexts() {}

    static String ruleName(ClockView clock, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return clock.derivation() == null ? clock.rule() : words(locale).rule(clock.derivation().rule());
    }

    static List<String> lines(ClockView clock, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return clock.derivation() == null ? List.of() : words(locale).lines(clock.derivation());
    }

    static String distance(ClockView clock, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        long days = clock.remainingDays() == null ? 0 : Math.abs(clock.remainingDays());
        return clock.derivation() == null
                ? Long.toString(days)
                : words(locale).days(clock.derivation().rule(), (int) days);
    }

    static String lastDayText(ClockView clock, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return ShanghaiTime.format(clock.lastDay(), language(locale));
    }

    private static ClockWords words(Object locale) {
        return ClockWords.in(language(locale).locale());
    }

    private static Language language(Object locale) {
        return locale instanceof Locale known ? Language.of(known) : Language.ZH;
    }
}
