package dev.pujiang.routing.rule;

import dev.pujiang.events.Channel;
import dev.pujiang.events.Kind;
import dev.pujiang.events.LegalPath;
import dev.pujiang.events.Level;
import java.time.LocalDate;

/**
 * One line of the routing rules. What is null says nothing: a rule without a category fits every category.
 *
 * @param place the rule holds here and below; null is everywhere
 * @param level with {@code bodyShort}: the lowest level of government that can decide (R-PLACE)
 * @param bodyShort the kind of body at that level, such as {@code zrzy}; null if {@code body} names one
 * @param path the legal path (R-PATH), or null where the policy's table decides
 * @param priority decides between rules that are equally specific; higher goes before
 */
public record RoutingRule(String id, String category, Kind kind, Channel channel, String place, Level level,
        String bodyShort, String body, LegalPath path, int priority, String reasonZh, String reasonEn,
        LocalDate validFrom, LocalDate validTo) {

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /**
     * An accusation follows only rules that are written for accusations: a broader one, such as "all water matters of this
     * township", might hand it to the accused (R-ACCUSED).
     */
    boolean isSafeFor(Kind kind) {
        return kind != Kind.REPORT || this.kind == Kind.REPORT;
    }

    boolean fits(Matter matter) {
        return (category == null || category.equals(matter.category())) && (kind == null || kind == matter.kind())
                && (channel == null || channel == matter.channel());
    }
}
