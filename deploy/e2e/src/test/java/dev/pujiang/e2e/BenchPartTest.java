package dev.pujiang.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchPartTest {

    @Test
    void measuresWhatARunningSystemDoesUnlessPartsAreNamed() {
        assertThat(BenchPart.parse(List.of())).containsExactly(BenchPart.CASES, BenchPart.RELAY, BenchPart.SWEEP,
                BenchPart.CLOCK);
        assertThat(BenchPart.parse(List.of("--only", "clock,relay"))).containsExactly(BenchPart.RELAY, BenchPart.CLOCK);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> BenchPart.parse(List.of("--only", "clocks")))
                .hasMessageContaining("cases, relay, sweep, clock, packaging");
        assertThatThrownBy(() -> BenchPart.parse(List.of("--only"))).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> BenchPart.parse(List.of("--fast"))).hasMessageContaining("no option --fast");
    }

    @Test
    void needsARunningSystemForAllButTheClockAndThePackagings() {
        assertThat(BenchPart.values()).filteredOn(part -> !part.needsSystem())
                .containsExactly(BenchPart.CLOCK, BenchPart.PACKAGING);
    }

    @Test
    void readsWhatJmhHasMeasured() throws Exception {
        ArrayNode report = Api.JSON.createArrayNode();

        ClockLoad.rows(Api.JSON.readTree("""
                [{"benchmark": "dev.pujiang.clock.ClockBenchmark.calendarDays",
                  "primaryMetric": {"score": 290.5, "scoreError": "NaN", "scoreUnit": "ns/op"}}]"""), report);

        assertThat(report.toString()).isEqualTo("[{\"name\":\"calendarDays\",\"nanos\":290.5,\"error\":0.0}]");
    }
}
