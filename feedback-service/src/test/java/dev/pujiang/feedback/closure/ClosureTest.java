package dev.pujiang.feedback.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.pujiang.events.CaseNotified.Medium;
import dev.pujiang.feedback.cases.Delivery;
import dev.pujiang.feedback.closure.Closure.Missing;

class ClosureTest {

    private static final Duration WAIT = Duration.ofDays(30);
    private static final Instant DELIVERED = Instant.parse("2026-11-01T00:00:00Z");
    private static final UUID CLAIM = new UUID(0, 1);
    private static final UUID OTHER_CLAIM = new UUID(0, 2);
    private static final UUID ANNA = new UUID(0, 3);
    private static final UUID BAO = new UUID(0, 4);
    private static final UUID REPLY = new UUID(0, 5);
    private static final UUID OTHER_REPLY = new UUID(0, 6);

    static Stream<Arguments> everyCombination() {
        return Stream.of(true, false).flatMap(answered -> Stream.of(true, false).flatMap(delivered -> Stream.of(true, false)
                .flatMap(rated -> Stream.of(true, false).map(over -> Arguments.of(answered, delivered, rated, over)))));
    }

    @ParameterizedTest(name = "answered {0}, delivered {1}, rated {2}, waiting time over {3}")
    @MethodSource("everyCombination")
    void closesOnlyWithAnswerAndDeliveryAndThenWithRatingOrTime(boolean answered, boolean delivered, boolean rated,
            boolean over) {
        // Given
        CaseFacts facts = new CaseFacts(Set.of(CLAIM), answered ? Set.of(CLAIM) : Set.of(), Set.of(ANNA),
                answered ? Set.of(REPLY) : Set.of(), delivered ? List.of(delivery(REPLY, ANNA, DELIVERED)) : List.of(),
                rated ? Set.of(ANNA) : Set.of());
        Instant now = over ? DELIVERED.plus(WAIT) : DELIVERED.plus(WAIT).minusNanos(1);

        // When
        Closure closure = Closure.decide(facts, now, WAIT);

        // Then
        List<Missing> missing = new ArrayList<>();
        if (!answered) {
            missing.add(new Missing.OfAnswer(CLAIM));
        }
        if (!delivered) {
            missing.add(new Missing.OfDelivery(ANNA));
        }
        if (answered && delivered && !rated && !over) {
            missing.add(new Missing.OfRating(ANNA, DELIVERED, DELIVERED.plus(WAIT)));
        }
        assertThat(closure).isEqualTo(missing.isEmpty() ? new Closure.Closes() : new Closure.Waits(missing));
    }

    @Test
    void waitsForEachClaimAndEachPetitioner() {
        CaseFacts facts = new CaseFacts(Set.of(CLAIM, OTHER_CLAIM), Set.of(CLAIM), Set.of(ANNA, BAO), Set.of(REPLY),
                List.of(delivery(REPLY, ANNA, DELIVERED)), Set.of(ANNA));

        Closure closure = Closure.decide(facts, DELIVERED.plus(WAIT), WAIT);

        assertThat(closure)
                .isEqualTo(new Closure.Waits(List.of(new Missing.OfAnswer(OTHER_CLAIM), new Missing.OfDelivery(BAO))));
    }

    @Test
    void waitsUntilTheLastReplyHasReachedWhoeverGotAnEarlierOne() {
        CaseFacts facts = new CaseFacts(Set.of(CLAIM, OTHER_CLAIM), Set.of(CLAIM, OTHER_CLAIM), Set.of(ANNA),
                Set.of(REPLY, OTHER_REPLY), List.of(delivery(REPLY, ANNA, DELIVERED)), Set.of(ANNA));

        Closure closure = Closure.decide(facts, DELIVERED.plus(WAIT), WAIT);

        assertThat(closure).isEqualTo(new Closure.Waits(List.of(new Missing.OfDelivery(ANNA))));
    }

    @Test
    void countsTheWaitingTimeFromTheLastDelivery() {
        Instant later = DELIVERED.plus(Duration.ofDays(20));
        CaseFacts facts = new CaseFacts(Set.of(CLAIM), Set.of(CLAIM), Set.of(ANNA, BAO), Set.of(REPLY),
                List.of(delivery(REPLY, ANNA, DELIVERED), delivery(REPLY, BAO, later)), Set.of(ANNA));

        Closure closure = Closure.decide(facts, DELIVERED.plus(WAIT), WAIT);

        assertThat(closure).isEqualTo(new Closure.Waits(List.of(new Missing.OfRating(BAO, later, later.plus(WAIT)))));
        assertThat(((Closure.Waits) closure).since()).contains(later);
    }

    @Test
    void doesNotBeginTheWaitingTimeWhileAnAnswerIsMissing() {
        CaseFacts facts = new CaseFacts(Set.of(CLAIM), Set.of(), Set.of(ANNA), Set.of(), List.of(), Set.of());

        Closure closure = Closure.decide(facts, DELIVERED, WAIT);

        assertThat(((Closure.Waits) closure).since()).isEmpty();
    }

    private static Delivery delivery(UUID reply, UUID petitioner, Instant at) {
        return new Delivery(reply, petitioner, Medium.PORTAL, at);
    }
}
