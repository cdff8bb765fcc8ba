package dev.pujiang.intake.inbound;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import dev.pujiang.events.DocketExtended;
import dev.pujiang.events.Envelope;
import dev.pujiang.events.EventConsumer;
import dev.pujiang.events.Inbox;
import dev.pujiang.events.ReceptionAnnounced;
import dev.pujiang.events.ReceptionEvent;
import dev.pujiang.intake.receptions.KnownReceptions;
import io.smallrye.reactive.messaging.annotations.Blocking;

/** What notice says: receptions to which cases can be brought. */
@ApplicationScoped
class ReceptionEvents implements EventConsumer<ReceptionEvent> {
    private final Inbox inbox;
    private final KnownReceptions receptions;

    ReceptionEvents(Inbox inbox, KnownReceptions receptions) {
        this.inbox = inbox;
        this.receptions = receptions;
    }

    @Incoming("receptions")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, this);
    }

    @Override
    public Class<ReceptionEvent> family() {
        return ReceptionEvent.class;
    }

    @Override
    public void on(ReceptionEvent event, Envelope envelope) {
        switch (event) {
            case ReceptionAnnounced announced -> receptions.take(announced);
            case DocketExtended extended -> {
                // the case already says to which reception it was brought
            }
        }
    }
}
