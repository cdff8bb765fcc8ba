package dev.pujiang.routing.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.routing.assignment.DueCounts;
import dev.pujiang.routing.assignment.DueCounts.OfBody;
import dev.pujiang.routing.deadline.BodyChart.Bar;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BodyChartTest {

    @Test
    void drawsBarsInProportionToTheLongest() {
        BodyChart chart = chart(new OfBody("a", "A", 30, 20), new OfBody("b", "B", 10, 0), new OfBody("c", "C", 0, 25));

        assertThat(chart.bars()).extracting(Bar::overdueWidth).containsExactly(60L, 20L, 0L);
        assertThat(chart.bars()).extracting(Bar::soonWidth).containsExactly(40L, 0L, 50L);
    }

    @Test
    void showsWhatThereIsHoweverLittle() {
        assertThat(chart(new OfBody("a", "A", 1000, 0), new OfBody("b", "B", 1, 0)).bars().getLast().overdueWidth()).isOne();
    }

    @Test
    void saysHowManyBodiesItLeavesOut() {
        BodyChart chart = chart(IntStream.range(0, 20).mapToObj(i -> new OfBody("b" + i, "B", 1, 1)).toArray(OfBody[]::new));

        assertThat(chart.bars()).hasSize(15);
        assertThat(chart.others()).isEqualTo(5);
    }

    @Test
    void isEmptyWhereNothingIsDue() {
        assertThat(chart().bars()).isEmpty();
    }

    private static BodyChart chart(OfBody... bodies) {
        return BodyChart.of(new DueCounts(0, 0, 0, List.of(bodies)));
    }
}
