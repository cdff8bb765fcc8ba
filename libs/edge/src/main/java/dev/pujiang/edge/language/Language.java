package dev.pujiang.edge.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/**
 * The two languages in which people are answered, Chinese first.
 * <p>
 * A request is answered in the language of its {@code lang} query parameter, else of the {@value #COOKIE} cookie, else of
 * {@code Accept-Language}, else in Chinese. Anything unknown is ignored, never refused.
 */
public enum Language {
    ZH("zh-CN"), EN("en");

    /** Remembers the choice of a reader for a year, on all four services. */
    public static final String COOKIE = "pujiang-lang";

    private static final long A_YEAR = 365L * 24 * 60 * 60;
    private static final String KEY = Language.class.getName();

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    public Locale locale() {
        return locale;
    }

    /** The value for {@code <html lang>} and {@code Content-Language}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** {@code zh} or {@code en}: as in {@code ?lang=}, in the cookie and in the names of bundle files. */
    public String code() {
        return locale.getLanguage();
    }

    public static Language of(Locale locale) {
        return find(locale.getLanguage()).orElse(ZH);
    }

    /** The language of this request; remembers an explicit {@code ?lang=} in the cookie of the response. */
    public static Language of(RoutingContext request) {
        Language known = request.get(KEY);
        if (known != null) {
            return known;
        }
        var asked = request.queryParam("lang").stream().findFirst().flatMap(Language::find);
        asked.ifPresent(language -> language.remember(request));
        var language = asked.or(() -> Optional.ofNullable(request.request().getCookie(COOKIE)).map(Cookie::getValue)
                .flatMap(Language::find)).orElseGet(() -> accepted(request.request().getHeader("Accept-Language")));
        request.put(KEY, language);
        return language;
    }

    static Language accepted(String header) {
        if (header == null) {
            return ZH;
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return ZH;
        }
        return ranges.stream().filter(range -> range.getWeight() > 0)
                .flatMap(range -> find(range.getRange().split("-", 2)[0]).stream()).findFirst().orElse(ZH);
    }

    private static Optional<Language> find(String code) {
        for (Language language : values()) {
            if (language.code().equalsIgnoreCase(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    private void remember(RoutingContext request) {
        if (!request.response().headWritten()) {
            request.response().addCookie(
                    Cookie.cookie(COOKIE, code()).setPath("/").setMaxAge(A_YEAR).setSameSite(CookieSameSite.LAX));
        }
    }
}
