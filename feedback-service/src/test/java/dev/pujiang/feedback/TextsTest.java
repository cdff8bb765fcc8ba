package dev.pujiang.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.edge.language.Language;
import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import dev.pujiang.edge.page.TemplateCheck;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.ProblemCatalogue;

class TextsTest {

    @Test
    void everyRefusalHasItsWordsInBothLanguages() {
        assertThat(ProblemCatalogue.of("feedback", CommonProblem.values(), FeedbackProblem.values()).missingTexts()).isEmpty();
    }

    @Test
    void everyTextOfThePagesStandsInBothBundles() throws IOException {
        assertThat(TemplateCheck.of("feedback", "deadlines").faults(Path.of("src/main/resources/templates"))).isEmpty();
    }

    @Test
    void everyRefusalIsDocumented() {
        assertThat(Path.of("../docs/problems.md")).content().contains(
                ProblemCatalogue.of("feedback", CommonProblem.values(), FeedbackProblem.values()).markdown(Language.EN));
    }
}
