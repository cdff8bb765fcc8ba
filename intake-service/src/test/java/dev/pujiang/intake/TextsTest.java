package dev.pujiang.intake;

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
    void everyProblemHasItsTextsInBothLanguages() {
        var catalogue = ProblemCatalogue.of("intake", CommonProblem.values(), IntakeProblem.values());

        assertThat(catalogue.missingTexts()).isEmpty();
    }

    @Test
    void everyTemplateSpeaksBothLanguages() throws IOException {
        assertThat(TemplateCheck.of("intake").faults(Path.of("src/main/resources/templates"))).isEmpty();
    }

    @Test
    void everyRefusalIsDocumented() {
        assertThat(Path.of("../docs/problems.md")).content().contains(
                ProblemCatalogue.of("intake", CommonProblem.values(), IntakeProblem.values()).markdown(Language.EN));
    }
}
