package dev.pujiang.feedback.closure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether a case can be closed. Every claim must have an outcome (R-RESULT), every petitioner must have been delivered a reply,
 * and each reply that decided something must have reached everybody (R-ECHO). Then it closes as soon as all petitioners have
 * rated, or when the waiting time since the last delivery is over: nobody is made to rate.
 */
public sealed interface Closure {

    /** Nothing is missing. */
    record Closes() implements Closure {}

    /**
     * Something is missing.
     *
     * @param reasons at least one
     */
    record Waits(List<Missing> reasons) implements Closure {

        public Waits {
            reasons = List.copyOf(reasons);
        }

        /** Empty unless ratings are all it waits for: then the last delivery, from which the waiting time runs. */
        public Optional<Instant> since() {
            return reasons.stream().allMatch(Missing.OfRating.class::isInstance)
                    ? reasons.stream().map(Missing.OfRating.class::cast).map(Missing.OfRating::deliveredAt).findFirst()
                    : Optional.empty();
        }
    }

    /** Something without which a case stays open. */
    sealed interface Missing {

        /** R-RESULT: no issued reply has decided this claim. */
        record OfAnswer(UUID claimId) implements Missing {}

        /** R-ECHO: an issued reply, or any reply at all, has not reached this petitioner. */
        record OfDelivery(UUID petitionerId) implements Missing {}

        /**
         * This petitioner may still rate.
         *
         * @param until when the case closes without that rating
         */
        record OfRating(UUID petitionerId, Instant deliveredAt, Instant until) implements Missing {}
    }

    /** @param wait how long ratings are waited for after the last delivery */
    static Closure decide(CaseFacts facts, Instant now, Duration wait) {
        List<Missing> missing = new ArrayList<>();
        facts.claims().stream().filter(claim -> !facts.answered().contains(claim)).sorted()
                .forEach(claim -> missing.add(new Missing.OfAnswer(claim)));
        facts.petitioners().stream().filter(petitioner -> !isReached(petitioner, facts)).sorted()
                .forEach(petitioner -> missing.add(new Missing.OfDelivery(petitioner)));
        if (!missing.isEmpty()) {
            return new Waits(missing);
        }
        facts.lastDelivery().filter(last -> now.isBefore(last.plus(wait))).ifPresent(last -> facts.petitioners().stream()
                .filter(petitioner -> !facts.rated().contains(petitioner)).sorted()
                .forEach(petitioner -> missing.add(new Missing.OfRating(petitioner, last, last.plus(wait)))));
        return missing.isEmpty() ? new Closes() : new Waits(missing);
    }

    private static boolean isReached(UUID petitioner, CaseFacts facts) {
        return facts.deliveries().stream().anyMatch(delivery -> delivery.petitionerId().equals(petitioner))
                && facts.replies().stream().allMatch(reply -> facts.isDelivered(reply, petitioner));
    }
}
