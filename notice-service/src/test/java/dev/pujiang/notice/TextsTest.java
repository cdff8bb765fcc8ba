package dev.pujiang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.language.Texts;
import dev.pujiang.edge.page.TemplateCheck;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.ProblemCatalogue;
import dev.pujiang.events.Outcome;
import dev.pujiang.events.ReceptionAnnounced.Occasion;
import dev.pujiang.notice.announcement.PublicationChannel;
import dev.pujiang.notice.docket.DocketItemView;
import dev.pujiang.notice.reception.How;
import dev.pujiang.notice.reception.Lateness;
import dev.pujiang.notice.reception.ReceptionStatus;
import dev.pujiang.notice.reception.ReceptionView.Obligation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Map<String, Enum<?>[]> SPOKEN = Map.of("status", ReceptionStatus.values(), "how", How.values(),
            "occasion", Occasion.values(), "channel", PublicationChannel.values(), "outcome", Outcome.values(),
            "progress", DocketItemView.Progress.values(), "duty_state", Obligation.State.values(),
            "consequence", Lateness.Consequence.values());

    @Test
    void everyProblemHasItsWordsInBothLanguages() {
        assertThat(ProblemCatalogue.of("notice", CommonProblem.values(), NoticeProblem.values()).missingTexts()).isEmpty();
    }

    @Test
    void noTemplateHoldsTextAndNoTextIsMissing() throws IOException {
        assertThat(TemplateCheck.of("notice").faults(Path.of("src/main/resources/templates"))).isEmpty();
    }

    @Test
    void everyConstantThatIsShownHasAWord() {
        Texts texts = Texts.load("pages/notice");

        SPOKEN.forEach((prefix, constants) -> assertThat(Arrays.stream(constants)
                .map(constant -> prefix + "_" + constant.name().toLowerCase(Locale.ROOT)))
                .allMatch(key -> texts.find(Language.ZH, key).isPresent()));
    }

    @Test
    void everyRefusalIsDocumented() {
        assertThat(Path.of("../docs/problems.md")).content().contains(
                ProblemCatalogue.of("notice", CommonProblem.values(), NoticeProblem.values()).markdown(Language.EN));
    }
}
