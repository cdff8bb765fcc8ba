package dev.pujiang.directory;

import dev.pujiang.events.Level;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A body of the directory.
 *
 * @param nameEn null where the directory has no English name
 * @param validTo last day of its existence, or null
 */
public record KnownBody(String code, String nameZh, String nameEn, String division, Level level, LocalDate validTo) {

    /** The name in this language, or the Chinese one where there is no other. */
    public String name(Locale locale) {
        return nameEn != null && Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : nameZh;
    }
}
