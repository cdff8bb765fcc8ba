package dev.pujiang.routing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.divisions.Divisions;
import dev.pujiang.events.Channel;
import dev.pujiang.events.Kind;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Prints the processor time of a decision on all divisions of the country; fails only if it is worse by an order of magnitude. */
class DecisionSpeedTest {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 6;
    private static final long MOST_NANOSECONDS = 20_000;

    @Test
    void decidesInAFewMicroseconds() {
        RuleBook book = DirectoryOnDisk.read().ruleBook();
        LocalDate day = LocalDate.of(2026, 11, 23);
        List<Matter> everywhere = Divisions.bundled().stream().map(
                division -> new Matter(division.code(), "land", Kind.APPEAL, Channel.PORTAL, day)).toList();
        List<Matter> pujiang = everywhere.stream().filter(matter -> matter.place().startsWith("330726")).toList();
        List<Matter> byRule = Stream.generate(() -> pujiang).limit(500).flatMap(List::stream).toList();

        long country = best(book, everywhere);
        long county = best(book, byRule);

        System.out.printf("decision: %d ns anywhere in the country, %d ns by a rule of Pujiang%n", country, county);
        assertThat(Math.max(country, county)).isLessThan(MOST_NANOSECONDS);
    }

    private static long best(RuleBook book, List<Matter> matters) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = CPU.getCurrentThreadCpuTime();
            int reasons = 0;
            for (Matter matter : matters) {
                reasons += book.decide(matter).orElseThrow().reasons().size();
            }
            assertThat(reasons).isPositive();
            best = Math.min(best, (CPU.getCurrentThreadCpuTime() - begun) / matters.size());
        }
        return best;
    }
}
