package dev.pujiang.edge.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import dev.pujiang.edge.language.Language;

class ShanghaiTimeTest {
    private static final Instant LATE_IN_LONDON = Instant.parse("2026-11-22T16:05:00Z");

    @Test
    void writesInstantsInTheTimeOfTheCountry() {
        assertThat(ShanghaiTime.dateTime(LATE_IN_LONDON, Language.ZH.locale())).isEqualTo("2026年11月23日 00:05");
        assertThat(ShanghaiTime.dateTime(LATE_IN_LONDON, Language.EN.locale())).isEqualTo("23 November 2026, 00:05");
        assertThat(ShanghaiTime.time(LATE_IN_LONDON)).isEqualTo("00:05");
    }

    @Test
    void writesDatesInChineseUnlessTold() {
        assertThat(ShanghaiTime.date(LocalDate.of(2026, 1, 3), null)).isEqualTo("2026年1月3日");
    }
}
