package dev.pujiang.routing.cases;

import dev.pujiang.divisions.Divisions;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.PageTexts;
import dev.pujiang.routing.rule.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Why a body is responsible, in words: the parameters of a reason fill its text in alphabetical order of their names. */
@ApplicationScoped
class ReasonTexts {

    private final PageTexts texts;

    ReasonTexts(PageTexts texts) {
        this.texts = texts;
    }

    String of(Reason reason, Language language) {
        Object[] arguments = reason.parameters().entrySet().stream().map(parameter -> inWords(parameter, language)).toArray();
        return texts.text(language, "reason_" + reason.code().replace('-', '_'), arguments);
    }

    private Object inWords(Map.Entry<String, String> parameter, Language language) {
        String value = parameter.getValue();
        return switch (parameter.getKey()) {
            case "division", "place" -> Divisions.bundled().contains(value) ? Divisions.bundled().fullName(value) : value;
            case "level" -> texts.label(language, "level", value);
            default -> value;
        };
    }
}
