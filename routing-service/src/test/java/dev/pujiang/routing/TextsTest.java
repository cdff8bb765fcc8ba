package dev.pujiang.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.TemplateCheck;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.ProblemCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void everyProblemHasATitleAndADetailInBothLanguages() {
        assertThat(ProblemCatalogue.of("routing", CommonProblem.values(), RoutingProblem.values()).missingTexts()).isEmpty();
    }

    @Test
    void everyTextOfATemplateIsThereInBothLanguages() throws IOException {
        assertThat(TemplateCheck.of("routing", "deadlines").faults(Path.of("src/main/resources/templates"))).isEmpty();
    }

    @Test
    void everyRefusalIsDocumented() {
        assertThat(Path.of("../docs/problems.md")).content().contains(
                ProblemCatalogue.of("routing", CommonProblem.values(), RoutingProblem.values()).markdown(Language.EN));
    }
}
