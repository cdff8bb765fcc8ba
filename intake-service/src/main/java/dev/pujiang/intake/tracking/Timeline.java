package dev.pujiang.intake.tracking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import dev.pujiang.intake.delivery.Deliveries;
import dev.pujiang.intake.progress.Progress;
import dev.pujiang.intake.progress.Step;

/** The steps of a case as one petitioner meets them: own deliveries and own rating, nobody else's. */
final class Timeline {

    private Timeline() {}

    /** Oldest first; steps of the same moment in their natural order. */
    static List<Progress.Entry> of(UUID caseId, UUID petitioner, Instant registeredAt, List<Progress.Entry> told,
            List<Deliveries.DeliveryView> deliveries) {
        List<Progress.Entry> steps = new ArrayList<>();
        steps.add(Progress.Entry.registered(caseId, registeredAt));
        told.stream().filter(entry -> concerns(entry, petitioner)).forEach(steps::add);
        deliveries.stream().filter(delivery -> delivery.petitionerId().equals(petitioner) && delivery.deliveredAt() != null)
                .map(delivery -> new Progress.Entry(Step.DELIVERED, delivery.deliveryId(), null, delivery.body(),
                        delivery.deliveredAt()))
                .forEach(steps::add);
        steps.sort(Comparator.comparing(Progress.Entry::at).thenComparing(Progress.Entry::step));
        return List.copyOf(steps);
    }

    private static boolean concerns(Progress.Entry entry, UUID petitioner) {
        return switch (entry.step()) {
            case ASSIGNED, SIGNED, ACCEPTED, REPLY_ISSUED, CLOSED -> true;
            case TERM_EXTENDED, TERM_RECOMPUTED, TERM_PAUSED, TERM_RESUMED -> true;
            case OVERDUE, OVERDUE_ESCALATED, OVERDUE_RETRACTED -> true;
            case RATED -> entry.subject().equals(petitioner);
            case REGISTERED, DELIVERED, CONCLUDED -> false;
        };
    }
}
