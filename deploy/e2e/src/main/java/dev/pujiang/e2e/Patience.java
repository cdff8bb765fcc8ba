package dev.pujiang.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until the answer fits: what one service was told a moment ago another may learn a moment later. */
record Patience(Duration limit) {

    private static final Duration PAUSE = Duration.ofMillis(50);

    /** The first answer that fits, or the last one when patience has run out. */
    <T> T until(Supplier<T> question, Predicate<T> fits) throws InterruptedException {
        Instant end = Instant.now().plus(limit);
        T answer = question.get();
        while (!fits.test(answer) && Instant.now().isBefore(end)) {
            Thread.sleep(PAUSE);
            answer = question.get();
        }
        return answer;
    }
}
