package dev.pujiang.feedback.figures;

import java.util.List;
import java.util.Map;

/** The counters of one division. */
record Counts(Map<Measure, Long> byMeasure) {

    Counts {
        byMeasure = Map.copyOf(byMeasure);
    }

    long of(Measure measure) {
        return byMeasure.getOrDefault(measure, 0L);
    }

    /** How many cases were rated at least so by the least content of their petitioners. */
    long from(List<Measure> values, int satisfiedFrom) {
        return values.subList(Math.clamp(satisfiedFrom - 1L, 0, values.size()), values.size()).stream().mapToLong(this::of)
                .sum();
    }
}
