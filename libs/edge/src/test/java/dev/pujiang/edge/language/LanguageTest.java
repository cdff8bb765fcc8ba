package dev.pujiang.edge.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {"none|ZH", "''|ZH", "en|EN", "en-GB,zh;q=0.9|EN", "zh-TW, en|ZH",
            "fr|ZH",
            "fr, en;q=0.1|EN", "en;q=0|ZH", "*|ZH", ";;;q=x|ZH", "de-DE,en;q=0.5,zh;q=0.7|ZH"})
    void takesTheLanguageThatIsPreferred(String header, Language language) {
        assertThat(Language.accepted(header)).isEqualTo(language);
    }

    @Test
    void fillsWhatThereIsAndLeavesTheRest() {
        assertThat(Texts.fill("{0} isn't {name} {other} $1", Map.of("0", "a", "name", "b$")))
                .isEqualTo("a isn't b$ {other} $1");
    }

    @Test
    void givesTheKeyIfThereIsNoText() {
        assertThat(Texts.load("pages/nothing").text(Language.ZH, "some_key")).isEqualTo("some_key");
    }
}
