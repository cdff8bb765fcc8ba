package dev.pujiang.edge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.pujiang.edge.problem.Problem;

class CursorTest {

    @Test
    void comesBackAsItWent() {
        var at = Instant.parse("2026-11-23T08:40:00.123456Z");
        var id = UUID.randomUUID();

        var cursor = Cursor.decode(Cursor.of(at, id, 7).encode(), 3).orElseThrow();

        assertThat(cursor.instant(0)).isEqualTo(at);
        assertThat(cursor.uuid(1)).isEqualTo(id);
        assertThat(cursor.number(2)).isEqualTo(7);
    }

    @Test
    void isNothingAtTheBeginning() {
        assertThat(Cursor.decode(null, 1)).isEmpty();
        assertThat(Cursor.decode("", 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "e30", "WzEsMl0x", "W10", "W251bGxd", "WyJhIiwiYiJd"})
    void refusesWhatItDidNotEncode(String encoded) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Cursor.decode(encoded, 1))
                .satisfies(problem -> assertThat(problem.faults().getFirst().field()).isEqualTo("cursor"));
    }

    @Test
    void refusesKeysOfAnotherType() {
        var cursor = Cursor.of("a\0");

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> cursor.instant(0));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> cursor.uuid(0));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> cursor.number(0));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> cursor.text(0));
    }

    @Test
    void leadsToTheNextPageOnlyIfThereIsOne() {
        assertThat(Page.of(List.of("a", "b"), 2, Cursor::of).next()).isNull();
        assertThat(Page.of(List.of("a", "b", "c"), 2, Cursor::of))
                .isEqualTo(new Page<>(List.of("a", "b"), Cursor.of("b").encode()));
    }
}
