package dev.pujiang.edge.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.language.Texts;
import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.Results;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * The texts of pages: <code>{t:submit_title}</code>, <code>{t:found(count)}</code> for a text with {@code {0}}, and
 * <code>{t:label('kind', case.kind)}</code> for the text {@code kind_appeal} of an enum constant or code. A template rendered for a
 * request speaks its language; any other one that of its {@code locale}, else Chinese.
 */
@ApplicationScoped
public class PageTexts {
    private static final String LABEL = "label";

    private final Texts texts;

    @Inject
    PageTexts(@ConfigProperty(name = "pujiang.service") String service,
            @ConfigProperty(name = "pujiang.page-texts") Optional<List<String>> more) {
        this.texts = Texts.load(bundles(service, more.orElse(List.of())));
    }

    /** The frame's, those that libraries bring under {@code pujiang.page-texts}, the service's own. */
    static String[] bundles(String service, List<String> more) {
        return Stream.of(List.of("edge"), more, List.of(service)).flatMap(List::stream).map("pages/"::concat)
                .toArray(String[]::new);
    }

    /** The text, or the key itself if there is none. */
    public String text(Language language, String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    public Optional<String> find(Language language, String key) {
        return texts.find(language, key);
    }

    public String label(Language language, String prefix, Object value) {
        return texts.text(language, key(prefix, value));
    }

    static String key(String prefix, Object value) {
        return prefix + "_" + value.toString().toLowerCase(Locale.ROOT).replace('-', '_');
    }

    static Language language(Object locale) {
        return switch (locale) {
            case Locale known -> Language.of(known);
            case String tag -> Language.of(Locale.forLanguageTag(tag));
            case null, default -> Language.ZH;
        };
    }

    void extend(@Observes EngineBuilder engine) {
        engine.addNamespaceResolver(NamespaceResolver.builder("t").resolveAsync(this::resolve).build());
        engine.addTemplateInstanceInitializer(PageTexts::speakLanguageOfRequest);
    }

    private static void speakLanguageOfRequest(TemplateInstance instance) {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return;
        }
        var request = container.select(CurrentVertxRequest.class).get().getCurrent();
        if (request != null) {
            instance.setAttribute(TemplateInstance.LOCALE, Language.of(request).locale());
        }
    }

    private CompletionStage<Object> resolve(EvalContext context) {
        var language = language(context.getAttribute(TemplateInstance.LOCALE));
        var parameters = context.getParams();
        CompletionStage<Object[]> arguments = CompletableFuture.completedFuture(new Object[parameters.size()]);
        for (int i = 0; i < parameters.size(); i++) {
            int position = i;
            arguments = arguments.thenCombine(context.evaluate(parameters.get(i)), (values, value) -> {
                values[position] = value;
                return values;
            });
        }
        return arguments.thenApply(values -> found(language, context.getName(), values));
    }

    private Object found(Language language, String name, Object[] arguments) {
        if (name.equals(LABEL) && arguments.length == 2) {
            return Results.isNotFound(arguments[1]) || arguments[1] == null
                    ? ""
                    : label(language, arguments[0].toString(), arguments[1]);
        }
        return texts.text(language, name, arguments);
    }
}
