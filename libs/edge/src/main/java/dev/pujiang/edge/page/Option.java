package dev.pujiang.edge.page;

import java.util.Arrays;
import java.util.List;

import dev.pujiang.edge.language.Language;
import io.quarkus.qute.TemplateData;

/**
 * One entry to choose from, in words.
 *
 * @param hint null if the text says it all
 */
@TemplateData
public record Option(String value, String text, String hint) {

    public Option(String value, String text) {
        this(value, text, null);
    }

    /** The constants of an enum with their texts {@code <prefix>_<constant>}. */
    public static List<Option> of(PageTexts texts, Language language, String prefix, Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> new Option(constant.name(), texts.label(language, prefix, constant.name()))).toList();
    }
}
