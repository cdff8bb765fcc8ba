package dev.pujiang.clock;

import java.util.Locale;

/**
 * A holiday as the calendar file names it.
 *
 * @param key its name in the file, {@code spring-festival}
 */
public record Holiday(String key, String zh, String en) {

    /** In English for English, otherwise in Chinese. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
