package dev.pujiang.edge.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.language.Texts;

/**
 * For a test of every service: what is wrong with the texts of its templates.
 *
 * <pre>
 * assertThat(TemplateCheck.of("intake").faults(Path.of("src/main/resources/templates"))).isEmpty();
 * </pre>
 */
public final class TemplateCheck {
    private static final Pattern KEY = Pattern.compile("\\bt:([A-Za-z][A-Za-z0-9_]*)");
    private static final Pattern LABEL = Pattern.compile("\\bt:label\\(['\"]([^'\"]+)['\"]");
    private static final Pattern CODE = Pattern
            .compile("(?s)\\{!.*?!}|<!--.*?-->|<(?:script|style|code)\\b.*?</(?:script|style|code)>|\\{[^{}]*}");
    private static final Pattern SPOKEN_ATTRIBUTE = Pattern
            .compile("(?:alt|title|placeholder|aria-label)=\"([^\"]*\\p{L}{2}[^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|\\p{L}{2,}");

    private final Texts texts;

    private TemplateCheck(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param service the value of {@code pujiang.service}
     * @param more the values of {@code pujiang.page-texts}
     */
    public static TemplateCheck of(String service, String... more) {
        return new TemplateCheck(Texts.load(PageTexts.bundles(service, List.of(more))));
    }

    /** Keys that a template uses and a language lacks, keys of one language only, words that stand in a template. */
    public List<String> faults(Path templates) throws IOException {
        var faults = new ArrayList<String>();
        differing(Language.ZH, Language.EN, faults);
        differing(Language.EN, Language.ZH, faults);
        try (var files = Files.walk(templates)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html")).sorted().toList()) {
                check(templates.relativize(file).toString(), Files.readString(file), faults);
            }
        }
        return faults;
    }

    void check(String name, String template, List<String> faults) {
        var used = new TreeSet<String>();
        KEY.matcher(template).results().map(found -> found.group(1)).filter(key -> !key.equals("label")).forEach(used::add);
        for (String key : used) {
            if (texts.find(Language.ZH, key).isEmpty()) {
                faults.add(name + ": no text for " + key);
            }
        }
        LABEL.matcher(template).results().map(found -> found.group(1) + "_")
                .filter(prefix -> texts.keys(Language.ZH).stream().noneMatch(key -> key.startsWith(prefix)))
                .forEach(prefix -> faults.add(name + ": no text for any label " + prefix + "…"));
        String markup = withoutCode(template);
        SPOKEN_ATTRIBUTE.matcher(markup).results()
                .forEach(found -> faults.add(name + ": literal text " + found.group(1).strip()));
        WORD.matcher(TAG.matcher(markup).replaceAll(" ").replaceAll("&[a-z]+;", " ")).results()
                .forEach(found -> faults.add(name + ": literal text " + found.group()));
    }

    /** Expressions may be nested in attributes of sections: taken out from the inside. */
    private static String withoutCode(String template) {
        String before;
        String after = template;
        do {
            before = after;
            after = CODE.matcher(before).replaceAll("");
        } while (!after.equals(before));
        return after;
    }

    private void differing(Language one, Language other, List<String> faults) {
        var missing = texts.keys(one);
        missing.removeAll(texts.keys(other));
        missing.forEach(key -> faults.add(key + " is missing in " + other.code()));
    }
}
