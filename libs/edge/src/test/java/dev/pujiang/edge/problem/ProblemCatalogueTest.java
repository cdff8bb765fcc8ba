package dev.pujiang.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.language.Texts;

class ProblemCatalogueTest {

    private enum OddProblem implements ProblemType {
        WITHOUT_TEXTS;

        @Override
        public int status() {
            return 409;
        }
    }

    @Test
    void hasTextsForAllCommonProblems() {
        assertThat(ProblemCatalogue.of("edge", CommonProblem.values()).missingTexts()).isEmpty();
    }

    @Test
    void tellsWhichTextsAreMissing() {
        assertThat(ProblemCatalogue.of("edge", OddProblem.values()).missingTexts()).containsExactly("zh: without-texts.title",
                "zh: without-texts.detail", "en: without-texts.title", "en: without-texts.detail");
    }

    @Test
    void saysTheSameThingsInBothLanguages() {
        var texts = Texts.load("problems/edge");

        assertThat(texts.keys(Language.EN)).isEqualTo(texts.keys(Language.ZH));
    }

    @Test
    void printsTheCatalogueAsMarkdown() {
        assertThat(ProblemCatalogue.of("edge", CommonProblem.values()).markdown(Language.EN))
                .contains("| 404 | `/problems/not-found` | Not found | There is no such thing, or you may not see it. |");
    }
}
