package dev.pujiang.edge.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.language.Texts;

/**
 * All problem types of a service, to be documented and checked against {@code docs/problems.md}:
 *
 * <pre>
 * var catalogue = ProblemCatalogue.of("intake", CommonProblem.values(), IntakeProblem.values());
 * assertThat(catalogue.missingTexts()).isEmpty();
 * assertThat(Path.of("docs/problems.md")).content().contains(catalogue.markdown(Language.EN));
 * </pre>
 */
public final class ProblemCatalogue {
    private final List<ProblemType> types;
    private final Texts texts;

    private ProblemCatalogue(List<ProblemType> types, Texts texts) {
        this.types = types;
        this.texts = texts;
    }

    /** @param service the value of {@code pujiang.service} */
    public static ProblemCatalogue of(String service, ProblemType[]... types) {
        var all = new ArrayList<ProblemType>();
        for (ProblemType[] some : types) {
            all.addAll(List.of(some));
        }
        all.sort(Comparator.comparingInt(ProblemType::status).thenComparing(ProblemType::slug));
        return new ProblemCatalogue(List.copyOf(all), Texts.load("problems/edge", "problems/" + service));
    }

    /** A Markdown table of status, type, title and meaning, ordered by status and slug. */
    public String markdown(Language language) {
        var table = new StringBuilder(texts.text(language, "catalogue.head") + "\n")
                .append("|---|---|---|---|\n");
        for (ProblemType type : types) {
            table.append("| ").append(type.status()).append(" | `").append(type.uri()).append("` | ")
                    .append(texts.text(language, type.slug() + ".title")).append(" | ")
                    .append(texts.find(language, type.slug() + ".detail").orElse("")).append(" |\n");
        }
        return table.toString();
    }

    /** Every title or detail that a type lacks in a language, and every slug that stands for two types. */
    public List<String> missingTexts() {
        var missing = new ArrayList<String>();
        for (Language language : Language.values()) {
            for (ProblemType type : types) {
                for (String part : List.of(".title", ".detail")) {
                    if (texts.find(language, type.slug() + part).isEmpty()) {
                        missing.add(language.code() + ": " + type.slug() + part);
                    }
                }
            }
        }
        types.stream().map(ProblemType::slug).filter(slug -> types.stream().filter(t -> t.slug().equals(slug)).count() > 1)
                .distinct().forEach(slug -> missing.add("twice: " + slug));
        return missing;
    }
}
