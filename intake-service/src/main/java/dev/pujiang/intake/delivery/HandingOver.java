package dev.pujiang.intake.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.http.Cursor;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.events.Outbox;
import dev.pujiang.intake.delivery.Deliveries.DeliveryView;
import dev.pujiang.intake.personal.PersonalData;

/** What an office has still to hand over, and the confirmation that it was. Deliveries of other offices do not exist here. */
@ApplicationScoped
public class HandingOver {
    private static final int MAX_LIMIT = 100;
    private static final UUID BEGINNING = new UUID(0, 0);

    private final DeliveryRepository repository;
    private final Outbox outbox;
    private final PersonalData personal;
    private final Caller caller;
    private final Clock clock;

    HandingOver(DeliveryRepository repository, Outbox outbox, PersonalData personal, Caller caller, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.personal = personal;
        this.caller = caller;
        this.clock = clock;
    }

    /** Oldest first. */
    @Transactional
    public Page<DeliveryView> waiting(String cursor, int limit) {
        int shown = Math.clamp(limit, 1, MAX_LIMIT);
        var after = Cursor.decode(cursor, 1).map(key -> key.uuid(0)).orElse(BEGINNING);
        var waiting = repository.waiting(caller.body().orElse(""), after, shown + 1);
        return Page.of(waiting, shown, delivery -> Cursor.of(delivery.id)).map(DeliveryView::of);
    }

    /** Confirms that the petitioner has the reply. The same confirmation again changes nothing. */
    @Transactional
    public DeliveryView confirm(String caseNumber, UUID id, Instant deliveredAt, String evidence) {
        var delivery = repository.locked(id)
                .filter(found -> found.caseNumber.equals(caseNumber) && caller.actsFor(found.office))
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
        var at = deliveredAt.truncatedTo(ChronoUnit.MICROS);
        if (delivery.confirm(at, caller.id(), personal.seal(evidence, id, "evidence"), clock.instant())) {
            outbox.append(delivery.notified(), delivery.kind.classification());
        }
        repository.flush();
        return DeliveryView.of(delivery);
    }
}
