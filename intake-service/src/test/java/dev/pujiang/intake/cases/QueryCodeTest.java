package dev.pujiang.intake.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class QueryCodeTest {

    @Test
    void hasTenCharactersThatCannotBeMistaken() {
        assertThat(Stream.generate(QueryCode::random).limit(1000))
                .allMatch(code -> code.value().matches("[0-9A-HJKMNP-TV-Z]{10}"));
    }

    @Test
    void isNeverTheSame() {
        assertThat(Stream.generate(QueryCode::random).limit(10_000).map(QueryCode::value).collect(Collectors.toSet()))
                .hasSize(10_000);
    }

    @Test
    void isReadAsPeopleWriteIt() {
        assertThat(QueryCode.parse("o1i l-abcde f").map(QueryCode::value)).contains("0111ABCDEF");
        assertThat(QueryCode.parse("０１２３４ＡＢＣＤＥ").map(QueryCode::value)).contains("01234ABCDE");
    }

    @Test
    void isNothingElse() {
        assertThat(Stream.of(null, "", "123456789", "12345678901", "123456789U", "123456789字").map(QueryCode::parse))
                .allMatch(read -> read.isEmpty());
    }

    @Test
    void keepsItselfOutOfLogs() {
        var code = QueryCode.random();

        assertThat(code.toString()).doesNotContain(code.value());
    }
}
