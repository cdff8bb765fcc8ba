package dev.pujiang.intake.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.PageTexts;
import dev.pujiang.edge.time.ShanghaiTime;

/**
 * Steps in words. A text may hold {0} the name of the body, {1} the name of the term, {2} its last day, {3} its last day before;
 * where no body is named, a text with {@code _unnamed} goes before.
 */
@ApplicationScoped
public class StepWords {
    private final PageTexts texts;

    StepWords(PageTexts texts) {
        this.texts = texts;
    }

    /**
     * A step in words for one kind of reader.
     *
     * @param readers prefix of the texts for them
     * @param names of bodies by their code
     * @param claims of the case, in their order: if there are several the words say which one is meant
     */
    public String of(Progress.Entry entry, String readers, Map<String, String> names, List<UUID> claims, Language language) {
        String key = readers + "_" + entry.step().name().toLowerCase(Locale.ROOT);
        String body = entry.body() == null ? "" : names.getOrDefault(entry.body(), entry.body());
        String text = texts.text(language, body.isEmpty() ? unnamed(key, language) : key, body, term(entry.moved(), language),
                entry.moved() == null ? "" : day(entry.moved().lastDay(), language),
                entry.moved() == null ? "" : day(entry.moved().previousLastDay(), language));
        int claim = claims.indexOf(entry.claimId());
        return claims.size() > 1 && claim >= 0 ? texts.text(language, "step_of_claim", text, claim + 1) : text;
    }

    private String unnamed(String key, Language language) {
        return texts.find(language, key + "_unnamed").isPresent() ? key + "_unnamed" : key;
    }

    private String term(Progress.Moved moved, Language language) {
        return moved == null ? "" : texts.label(language, "term", moved.rule());
    }

    private static String day(LocalDate day, Language language) {
        return day == null ? "" : ShanghaiTime.format(day, language);
    }
}
