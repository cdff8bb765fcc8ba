package dev.pujiang.intake.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.pujiang.events.CaseNotified.Medium;
import dev.pujiang.events.Outbox;
import dev.pujiang.events.ReplyIssued;
import dev.pujiang.intake.cases.CaseRegister;
import dev.pujiang.intake.policy.IntakePolicy;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Brings replies to petitioners, every one of them (R-ECHO), and tells the other services when each has it. */
@ApplicationScoped
public class Deliveries {
    private final DeliveryRepository repository;
    private final Outbox outbox;
    private final IntakePolicy policy;
    private final Clock clock;

    Deliveries(DeliveryRepository repository, Outbox outbox, IntakePolicy policy, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.policy = policy;
        this.clock = clock;
    }

    /** A delivery without anything personal: whom to reach, the case file says. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeliveryView(UUID deliveryId, String caseNumber, UUID replyId, String body, UUID petitionerId, Medium medium,
            Instant issuedAt, Instant deliveredAt, int version) {
        static DeliveryView of(Delivery delivery) {
            return new DeliveryView(delivery.id, delivery.caseNumber, delivery.replyId, delivery.body, delivery.petitionerId,
                    delivery.medium, delivery.issuedAt, delivery.deliveredAt, delivery.version);
        }
    }

    /** Makes one delivery for each petitioner, in the transaction of the event; a reply told twice is delivered once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void deliver(CaseRegister.Known known, ReplyIssued reply) {
        if (repository.existsFor(reply.replyId())) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var recipient : known.petitioners()) {
            var delivery = Delivery.of(known, recipient, reply, office(known));
            if (delivery.medium == Medium.PORTAL) {
                delivery.publish(now);
                outbox.append(delivery.notified(), known.kind().classification());
            }
            repository.persist(delivery);
        }
    }

    /** The deliveries of a case, oldest first. */
    @Transactional
    public List<DeliveryView> of(UUID caseId) {
        return repository.of(caseId).stream().map(DeliveryView::of).toList();
    }

    /** The window that registered the case knows the petitioner; else the petition office of the county does. */
    private String office(CaseRegister.Known known) {
        return known.registeringBody() == null
                ? known.county() + "-" + policy.petitionOffice()
                : known.registeringBody();
    }
}
