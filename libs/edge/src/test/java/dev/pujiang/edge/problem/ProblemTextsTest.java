package dev.pujiang.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.language.Texts;

class ProblemTextsTest {
    private final ProblemTexts texts = new ProblemTexts(Texts.load("problems/edge"));

    @Test
    void takesTheWordsOfAFaultFromTheBundle() {
        assertThat(texts.errors(Problem.invalid("start", "missing"), Language.EN))
                .containsExactly(new FieldError("start", "missing", "Required"));
    }

    @Test
    void letsAFaultSayItInItsOwnWords() {
        var refusal = Problem.of(CommonProblem.VALIDATION_FAILED)
                .fault(FieldFault.worded("start", "missing", language -> "{start} " + language.code()));

        assertThat(texts.errors(refusal, Language.ZH))
                .containsExactly(new FieldError("start", "missing", "{start} zh"));
    }
}
