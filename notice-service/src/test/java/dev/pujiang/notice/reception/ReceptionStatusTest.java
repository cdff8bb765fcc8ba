package dev.pujiang.notice.reception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.notice.reception.ReceptionStatus.Edge;
import dev.pujiang.notice.reception.ReceptionStatus.Step;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReceptionStatusTest {

    @Test
    void aStepLeadsToOneStatusOnly() {
        var starts = ReceptionStatus.GRAPH.stream().map(edge -> edge.from() + " " + edge.step()).toList();

        assertThat(starts).doesNotHaveDuplicates();
    }

    @Test
    void everyStatusCanBeReachedFromThePlan() {
        Set<ReceptionStatus> reached = new HashSet<>(Set.of(ReceptionStatus.PLANNED));
        boolean more = true;
        while (more) {
            more = reached.addAll(ReceptionStatus.GRAPH.stream().filter(edge -> reached.contains(edge.from()))
                    .map(Edge::to).toList());
        }

        assertThat(reached).containsExactlyInAnyOrder(ReceptionStatus.values());
    }

    @Test
    void whatIsOverStaysOver() {
        assertThat(Arrays.stream(ReceptionStatus.values()).filter(ReceptionStatus::isOver))
                .allMatch(status -> Arrays.stream(Step.values()).allMatch(step -> status.after(step).isEmpty()));
    }

    @Test
    void aVisitIsHeldOnlyAfterBothNotices() {
        assertThat(ReceptionStatus.GRAPH).filteredOn(edge -> edge.to() == ReceptionStatus.ENDED)
                .extracting(Edge::from).containsExactly(ReceptionStatus.CONFIRMED);
        assertThat(ReceptionStatus.GRAPH).filteredOn(edge -> edge.to() == ReceptionStatus.CONFIRMED)
                .extracting(Edge::from).doesNotContain(ReceptionStatus.PLANNED, ReceptionStatus.BLOCKED);
    }
}
