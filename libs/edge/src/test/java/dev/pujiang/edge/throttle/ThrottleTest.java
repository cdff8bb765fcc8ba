package dev.pujiang.edge.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;

class ThrottleTest {
    private static final String HOME = "192.0.2.1";
    private static final String INTERNET_ROOM = "192.0.2.2";

    private final Hands hands = new Hands();
    private final Throttle throttle = new Throttle(3, Duration.ofSeconds(20), hands);

    @Test
    void refusesWhatIsMoreThanTheBurstAndSaysWhenToComeBack() {
        take(HOME, 3);
        hands.advance(Duration.ofSeconds(5));

        Problem refusal = refusal(HOME);

        assertThat(refusal.type()).isEqualTo(CommonProblem.TOO_MANY_REQUESTS);
        assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(15));
    }

    @Test
    void countsEveryAddressByItself() {
        take(HOME, 3);

        assertThatCode(() -> take(INTERNET_ROOM, 3)).doesNotThrowAnyException();
    }

    @Test
    void letsOneMoreInAfterEachRefill() {
        take(HOME, 3);
        hands.advance(Duration.ofSeconds(20));

        take(HOME, 1);

        assertThat(refusal(HOME).retryAfter()).contains(Duration.ofSeconds(20));
    }

    @Test
    void countsNoRefusalAgainstTheOneWhoWasRefused() {
        take(HOME, 3);
        for (int i = 0; i < 100; i++) {
            refusal(HOME);
        }
        hands.advance(Duration.ofSeconds(60));

        assertThatCode(() -> take(HOME, 3)).doesNotThrowAnyException();
    }

    @Test
    void forgetsTheOldestOfTooManyAddresses() {
        take(HOME, 3);

        for (int i = 0; i < 20_000; i++) {
            throttle.take("2001:db8::" + i);
        }

        assertThatCode(() -> take(HOME, 3)).doesNotThrowAnyException();
    }

    private void take(String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.take(address);
        }
    }

    private Problem refusal(String address) {
        return catchThrowableOfType(Problem.class, () -> throttle.take(address));
    }

    /** A clock that stands still until it is moved. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-23T08:00:00Z");

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
