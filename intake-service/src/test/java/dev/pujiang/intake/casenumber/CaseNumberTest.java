package dev.pujiang.intake.casenumber;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {
    private static final RandomGenerator RANDOM = RandomGenerator.of("L64X128MixRandom");

    @Test
    void showsCountyYearSerialAndCheckDigit() {
        assertThat(new CaseNumber("330726", 26, 123).toString()).matches("330726-26-00000123-\\d");
    }

    @Test
    void followsTheExampleOfTheStandard() {
        assertThat(CheckDigit.of("0794")).isEqualTo('5');
    }

    @Test
    void readsBackWhatItShows() {
        numbers().forEach(number -> assertThat(CaseNumber.parse(number.toString())).contains(number));
    }

    @Test
    void readsWhatPeopleWrite() {
        var number = new CaseNumber("330726", 26, 123);
        String shown = number.toString();

        assertThat(CaseNumber.parse(shown.replace("-", ""))).contains(number);
        assertThat(CaseNumber.parse("  " + shown.replace("-", " ") + "　")).contains(number);
        assertThat(CaseNumber.parse(shown.replace('-', '—'))).contains(number);
        assertThat(CaseNumber.parse(fullWidth(shown))).contains(number);
    }

    @Test
    void catchesEverySingleWrongDigit() {
        numbers().limit(200).forEach(number -> {
            String digits = number.toString().replace("-", "");
            for (int at = 0; at < digits.length(); at++) {
                for (char wrong = '0'; wrong <= '9'; wrong++) {
                    if (wrong != digits.charAt(at)) {
                        assertThat(CaseNumber.parse(digits.substring(0, at) + wrong + digits.substring(at + 1))).isEmpty();
                    }
                }
            }
        });
    }

    @Test
    void catchesNearlyEverySwapOfNeighbours() {
        long swaps = 0;
        long missed = 0;
        for (var number : numbers().limit(2000).toList()) {
            char[] digits = number.toString().replace("-", "").toCharArray();
            for (int at = 0; at + 1 < digits.length; at++) {
                if (digits[at] != digits[at + 1]) {
                    char[] swapped = digits.clone();
                    swapped[at] = digits[at + 1];
                    swapped[at + 1] = digits[at];
                    swaps++;
                    missed += CaseNumber.parse(new String(swapped)).isPresent() ? 1 : 0;
                }
            }
        }

        assertThat((double) missed / swaps).isLessThan(0.03);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "330726", "abc", "330726-26-0000012a-4", "330726-26-00000000-0", "😀"})
    void refusesWhatIsNone(String text) {
        assertThat(CaseNumber.parse(text)).isEmpty();
    }

    private static Stream<CaseNumber> numbers() {
        return Stream.generate(() -> new CaseNumber(String.format("%06d", RANDOM.nextInt(1_000_000)), RANDOM.nextInt(100),
                1 + RANDOM.nextInt(99_999_999))).limit(2000);
    }

    private static String fullWidth(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(c -> wide.append(c >= '0' && c <= '9' ? (char) (c - '0' + '０') : '－'));
        return wide.toString();
    }
}
