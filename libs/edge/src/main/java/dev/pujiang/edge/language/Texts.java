package dev.pujiang.edge.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of one or more bundles in both languages. A bundle is a pair of UTF-8 files on the class path,
 * {@code <name>_zh.properties} and {@code <name>_en.properties}; a later bundle overrides an earlier one, a missing one is
 * empty. Placeholders are {@code {0}} or {@code {name}}; an apostrophe is just an apostrophe.
 */
public final class Texts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9]+)}");

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    private Texts() {}

    /** Reads the bundles with these names, e.g. {@code pages/edge}, {@code pages/intake}. */
    public static Texts load(String... names) {
        var loaded = new Texts();
        for (Language language : Language.values()) {
            var merged = new HashMap<String, String>();
            for (String name : names) {
                merged.putAll(read(name + "_" + language.code() + ".properties"));
            }
            loaded.texts.put(language, Map.copyOf(merged));
        }
        return loaded;
    }

    public Optional<String> find(Language language, String key) {
        return Optional.ofNullable(texts.get(language).get(key));
    }

    /** The text, its {@code {0}}, {@code {1}}… filled with the arguments; the key itself if there is no such text. */
    public String text(Language language, String key, Object... arguments) {
        var named = new HashMap<String, Object>();
        for (int i = 0; i < arguments.length; i++) {
            named.put(Integer.toString(i), arguments[i]);
        }
        return find(language, key).map(text -> fill(text, named)).orElse(key);
    }

    public Set<String> keys(Language language) {
        return new TreeSet<>(texts.get(language).keySet());
    }

    /** Fills the placeholders for which there is a value and leaves the others as they are. */
    public static String fill(String text, Map<String, ?> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            Object value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : value.toString());
        });
    }

    private static Map<String, String> read(String file) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var in = (loader == null ? Texts.class.getClassLoader() : loader).getResourceAsStream(file)) {
            if (in == null) {
                return Map.of();
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var read = new HashMap<String, String>();
            properties.forEach((key, value) -> read.put((String) key, (String) value));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
