package dev.pujiang.feedback.cases;

import java.util.Locale;

import dev.pujiang.clock.ClockWords;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.time.ShanghaiTime;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;

/** The words that the page tag <code>{#clockDue}</code> asks a clock for, so that it shows a {@link Due} as well. */
@TemplateExtension
final class DueTexts {

    private DueTexts() {}

    static String ruleName(Due due, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return due.counted() == null ? due.rule() : words(locale).rule(due.counted());
    }

    static String distance(Due due, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        long days = due.remainingDays() == null ? 0 : Math.abs(due.remainingDays());
        return due.counted() == null ? Long.toString(days) : words(locale).days(due.counted(), (int) days);
    }

    static String lastDayText(Due due, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return ShanghaiTime.format(due.lastDay(), language(locale));
    }

    private static ClockWords words(Object locale) {
        return ClockWords.in(language(locale).locale());
    }

    private static Language language(Object locale) {
        return locale instanceof Locale known ? Language.of(known) : Language.ZH;
    }
}
