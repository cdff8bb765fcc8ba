package dev.pujiang.edge.problem;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.language.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Titles, details and field messages of problems: the bundle {@code problems/edge}, over it the service's own
 * {@code problems/<pujiang.service>}.
 */
@ApplicationScoped
public class ProblemTexts {
    private final Texts texts;

    @Inject
    ProblemTexts(@ConfigProperty(name = "pujiang.service") Optional<String> service) {
        this(Texts.load(service.map(name -> new String[]{"problems/edge", "problems/" + name})
                .orElseGet(() -> new String[]{"problems/edge"})));
    }

    ProblemTexts(Texts texts) {
        this.texts = texts;
    }

    public String title(ProblemType type, Language language) {
        return texts.text(language, type.slug() + ".title");
    }

    public String detail(Problem problem, Language language) {
        return texts.find(language, problem.type().slug() + ".detail").map(text -> Texts.fill(text, problem.arguments()))
                .orElse(null);
    }

    /** The faults in words. A code without a text is told as the general one: a missing text must not become an error of its own. */
    public List<FieldError> errors(Problem problem, Language language) {
        return problem.faults().stream()
                .map(fault -> new FieldError(fault.field(), fault.code(), message(fault, language))).toList();
    }

    String message(FieldFault fault, Language language) {
        return fault.wording().map(wording -> wording.in(language)).orElseGet(() -> fromBundle(fault, language));
    }

    private String fromBundle(FieldFault fault, Language language) {
        String text = texts.find(language, "field." + variant(fault))
                .or(() -> texts.find(language, "field." + fault.code())).or(() -> texts.find(language, "field.invalid"))
                .orElse(fault.code());
        return Texts.fill(text, labelled(fault.arguments()));
    }

    /** {@code size} reads better if only one of its two bounds is set. */
    private static String variant(FieldFault fault) {
        if (Objects.equals(fault.arguments().get("min"), 0)) {
            return fault.code() + ".max";
        }
        return Objects.equals(fault.arguments().get("max"), Integer.MAX_VALUE) ? fault.code() + ".min" : fault.code();
    }

    private static Map<String, Object> labelled(Map<String, Object> arguments) {
        var labelled = new HashMap<>(arguments);
        labelled.replaceAll((name, value) -> value instanceof Object[] many ? String.join(", ", strings(many)) : value);
        return labelled;
    }

    private static List<String> strings(Object[] many) {
        return Arrays.stream(many).map(Object::toString).toList();
    }
}
