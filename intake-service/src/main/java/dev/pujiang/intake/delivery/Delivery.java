package dev.pujiang.intake.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import com.github.f4b6a3.uuid.UuidCreator;

import dev.pujiang.edge.problem.Problem;
import dev.pujiang.events.CaseNotified;
import dev.pujiang.events.CaseNotified.Medium;
import dev.pujiang.events.Kind;
import dev.pujiang.events.ReplyIssued;
import dev.pujiang.intake.IntakeProblem;
import dev.pujiang.intake.cases.CaseRegister;

/**
 * One reply on its way to one petitioner (R-ECHO): waits until it has been handed over, then is delivered for good. A reply on the
 * tracking page is delivered at once.
 */
@Entity
@Table(name = "delivery")
class Delivery {
    @Id
    UUID id;
    UUID caseId;
    String caseNumber;
    @Enumerated(EnumType.STRING)
    Kind kind;
    UUID replyId;
    String body;
    UUID petitionerId;
    @Enumerated(EnumType.STRING)
    Medium medium;
    String office;
    Instant issuedAt;
    Instant deliveredAt;
    String confirmedBy;
    byte[] evidence;
    @Version
    int version;

    Delivery() {}

    /** @param office code of the body that has to hand it over */
    static Delivery of(CaseRegister.Known known, CaseRegister.Recipient recipient, ReplyIssued reply, String office) {
        var delivery = new Delivery();
        delivery.id = UuidCreator.getTimeOrderedEpoch();
        delivery.caseId = known.id();
        delivery.caseNumber = known.number();
        delivery.kind = known.kind();
        delivery.replyId = reply.replyId();
        delivery.body = reply.body();
        delivery.petitionerId = recipient.petitionerId();
        delivery.medium = recipient.medium();
        delivery.office = office;
        delivery.issuedAt = reply.issuedAt();
        return delivery;
    }

    boolean isDelivered() {
        return deliveredAt != null;
    }

    /** On the tracking page it can be read from now on. */
    void publish(Instant now) {
        deliveredAt = now;
    }

    /**
     * Somebody has handed it over.
     *
     * @param at not before the minute in which the reply was issued, and not in the future: 422
     * @return false if it had been confirmed with the same date before; 409 if with another
     */
    boolean confirm(Instant at, String by, byte[] sealedEvidence, Instant now) {
        if (isDelivered()) {
            if (deliveredAt.equals(at)) {
                return false;
            }
            throw Problem.of(IntakeProblem.DELIVERY_ALREADY_CONFIRMED).with("deliveredAt", deliveredAt);
        }
        if (at.isAfter(now)) {
            throw Problem.invalid("deliveredAt", "past-or-present");
        }
        if (at.isBefore(issuedAt.truncatedTo(ChronoUnit.MINUTES))) {
            throw Problem.invalid("deliveredAt", "before-reply");
        }
        deliveredAt = at;
        confirmedBy = by;
        evidence = sealedEvidence;
        return true;
    }

    CaseNotified notified() {
        return new CaseNotified(caseNumber, replyId, petitionerId, medium, deliveredAt);
    }

    @Override
    public String toString() {
        return "Delivery[" + id + ", " + medium + "]";
    }
}
