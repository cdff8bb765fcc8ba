package dev.pujiang.feedback.closure;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.pujiang.feedback.cases.Delivery;

/**
 * What the decision about closing rests on.
 *
 * @param answered claims that an issued reply has decided, with evidence
 * @param replies the replies that decided them
 * @param rated petitioners who have rated
 */
record CaseFacts(Set<UUID> claims, Set<UUID> answered, Set<UUID> petitioners, Set<UUID> replies,
        Collection<Delivery> deliveries, Set<UUID> rated) {

    boolean isDelivered(UUID reply, UUID petitioner) {
        return deliveries.stream()
                .anyMatch(delivery -> delivery.replyId().equals(reply) && delivery.petitionerId().equals(petitioner));
    }

    Optional<Instant> lastDelivery() {
        return deliveries.stream().map(Delivery::at).max(Instant::compareTo);
    }
}
