package dev.pujiang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.local.Child;
import dev.pujiang.local.LocalSystem;
import dev.pujiang.local.Options;
import dev.pujiang.local.part.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A million clocks run, many of them end at once, two replicas sweep and one of them is killed: each breach is told once. */
class SweepIT {

    private static final int OPEN = 1_000_000;
    private static final int DUE = 30_000;
    private static final Duration LONG = Duration.ofMinutes(3);

    @Test
    void tellsEachBreachOnceWhenOneOfTwoReplicasIsKilled() throws Exception {
        // Given
        LocalSystem system = SystemUnderTest.get();
        Child second = system.replicate(Service.Kind.ROUTING);
        try (Connection routing = system.databases().connect("routing");
                Subscriber subscriber = new Subscriber(SystemUnderTest.whole().bootstrapServers())) {
            ClockRows clocks = new ClockRows(routing, Options.usual().root());
            clocks.add(0, OPEN);
            clocks.settle();

            // When
            clocks.makeDue(DUE);
            new Patience(LONG).until(() -> count(clocks::breached), breached -> breached > 0);
            second.kill9();
            long whenKilled = clocks.breached();
            new Patience(LONG).until(() -> count(clocks::due), due -> due == 0);

            // Then
            assertThat(whenKilled).as("breaches recorded when the replica was killed").isLessThan(DUE);
            assertThat(clocks.breached()).isEqualTo(DUE);
            assertThat(clocks.open()).isEqualTo(OPEN);
            new Patience(LONG).until(() -> told(subscriber).size(), told -> told >= DUE);
            assertThat(told(subscriber)).hasSize(DUE).allSatisfy((clock, events) -> assertThat(events).hasSize(1));
            clocks.remove();
        }
    }

    /** The events that told of each breach, by clock: of one event a killed relay may send copies, they have one id. */
    private static Map<String, Set<String>> told(Subscriber subscriber) {
        return subscriber.subjects().stream().filter(ClockRows::isOne).map(subscriber::about).flatMap(List::stream)
                .filter(heard -> heard.type().equals("deadline.breached.v1"))
                .collect(Collectors.groupingBy(heard -> heard.data().at("/term/clock").asText(),
                        Collectors.mapping(Subscriber.Heard::id, Collectors.toSet())));
    }

    private interface Count {
        long get() throws SQLException;
    }

    private static long count(Count count) {
        try {
            return count.get();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
