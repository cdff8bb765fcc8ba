package dev.pujiang.divisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Bounds with room to spare for a busy machine; the measured figures are in the README. */
class DivisionsSpeedTest {

    private static final int LOOKUPS = 1 << 20;

    @Test
    void staysWellUnderAHundredMegabytes() throws IOException {
        long before = used();

        Divisions divisions = load();

        assertThat(used() - before).isLessThan(70_000_000L);
        assertThat(divisions.size()).isEqualTo(665_276);
    }

    @Test
    void findsACodeAndItsChainInLessThanAMicrosecond() {
        Divisions divisions = Divisions.bundled();
        long[] codes = new Random(2003).ints(LOOKUPS, 0, divisions.size()).mapToLong(divisions::codeOf).toArray();
        climb(divisions, codes);

        long start = System.nanoTime();
        long levels = climb(divisions, codes);
        long nanoseconds = System.nanoTime() - start;

        assertThat(levels).isPositive();
        assertThat(nanoseconds / LOOKUPS).isLessThan(1_000);
    }

    private static long climb(Divisions divisions, long[] codes) {
        long levels = 0;
        for (long code : codes) {
            for (int at = divisions.indexOf(code); at != Divisions.NONE; at = divisions.parentOf(at)) {
                levels += divisions.levelOf(at).ordinal();
            }
        }
        return levels;
    }

    private static Divisions load() throws IOException {
        try (InputStream in = DivisionSource.openBundled()) {
            return Divisions.read(in, ProgressListener.NONE);
        }
    }

    private static long used() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
