package dev.pujiang.clock;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What a derivation costs; ./pujiang bench --only clock. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ClockBenchmark {

    private final Clocks clocks = Given.clocks();
    private final ClockFacts plain = new ClockFacts("handle", Given.noon("2026-09-28"), Given.PUJIANG);
    private final ClockFacts extendedAndPaused = Given.extended("handle", "2026-09-28", 30,
            Given.pause("2026-10-10", "2026-10-20"));
    private final ClockFacts working = new ClockFacts("simple-decide", Given.noon("2026-02-10"), Given.PUJIANG);
    private final Derivation derivation = clocks.derive(extendedAndPaused);

    @Benchmark
    public Derivation calendarDays() {
        return clocks.derive(plain);
    }

    @Benchmark
    public Derivation calendarDaysExtendedAndPaused() {
        return clocks.derive(extendedAndPaused);
    }

    @Benchmark
    public Derivation workingDays() {
        return clocks.derive(working);
    }

    @Benchmark
    public List<String> inWords() {
        return ClockWords.in(Locale.CHINESE).lines(derivation);
    }

    /** Runs all of them. */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder().include(ClockBenchmark.class.getSimpleName()).build()).run();
    }
}
