package dev.pujiang.directory;

import dev.pujiang.events.Level;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A post of the directory. Who holds it is not known here (R-PRIVACY).
 *
 * @param titleEn null where the directory has no English title
 * @param validTo last day of its existence, or null
 */
public record KnownPost(String code, String body, String titleZh, String titleEn, String division, Level level,
        LocalDate validTo) {

    /** The title in this language, or the Chinese one where there is no other. */
    public String title(Locale locale) {
        return titleEn != null && Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? titleEn : titleZh;
    }
}
