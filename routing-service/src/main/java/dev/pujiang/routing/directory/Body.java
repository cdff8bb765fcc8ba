package dev.pujiang.routing.directory;

import dev.pujiang.events.BodyListed;
import dev.pujiang.events.Level;
import java.time.LocalDate;

/**
 * A body (机构) as the directory lists it.
 *
 * @param code {@code <division>-<short>}, never reused
 * @param level that of its division
 * @param superior null at the top
 * @param validTo last day of existence, or null while it exists
 * @param successor the body that took over, or null
 * @param kinds such as {@code petition-office}, several separated by a blank
 */
record Body(String code, String nameZh, String nameEn, String division, Level level, String superior,
        LocalDate validFrom, LocalDate validTo, String successor, String kinds) {

    BodyListed listed() {
        return new BodyListed(code, nameZh, nameEn, division, level, superior, validFrom, validTo);
    }
}
