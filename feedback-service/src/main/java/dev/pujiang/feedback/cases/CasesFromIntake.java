package dev.pujiang.feedback.cases;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import dev.pujiang.events.CaseEvent;
import dev.pujiang.events.CaseNotified;
import dev.pujiang.events.CaseRegistered;
import dev.pujiang.events.Envelope;
import dev.pujiang.events.EventConsumer;
import dev.pujiang.events.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;

/** Learns from intake which cases there are, and what has been delivered to whom. */
@ApplicationScoped
class CasesFromIntake implements EventConsumer<CaseEvent> {

    private final Inbox inbox;
    private final Cases cases;

    CasesFromIntake(Inbox inbox, Cases cases) {
        this.inbox = inbox;
        this.cases = cases;
    }

    @Incoming("cases")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, this);
    }

    @Override
    public Class<CaseEvent> family() {
        return CaseEvent.class;
    }

    @Override
    public void on(CaseEvent event, Envelope envelope) {
        switch (event) {
            case CaseRegistered registered -> cases.registered(registered);
            case CaseNotified notified -> cases.delivered(notified);
        }
    }
}
