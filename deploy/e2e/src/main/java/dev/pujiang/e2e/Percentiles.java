package dev.pujiang.e2e;

import java.time.Duration;
import java.util.Collection;

/** Where times lie, by the nearest rank. */
record Percentiles(int count, Duration p50, Duration p99, Duration max) {

    static Percentiles of(Collection<Duration> times) {
        Duration[] sorted = times.stream().sorted().toArray(Duration[]::new);
        if (sorted.length == 0) {
            return new Percentiles(0, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        }
        return new Percentiles(sorted.length, rank(sorted, 0.50), rank(sorted, 0.99), sorted[sorted.length - 1]);
    }

    private static Duration rank(Duration[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
