package dev.pujiang.routing.cases;

import dev.pujiang.events.CaseEvent;
import dev.pujiang.events.CaseNotified;
import dev.pujiang.events.CaseRegistered;
import dev.pujiang.events.Envelope;
import dev.pujiang.events.EventConsumer;
import dev.pujiang.events.Inbox;
import dev.pujiang.routing.assignment.Assignments;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What intake says. */
@ApplicationScoped
class CaseEvents implements EventConsumer<CaseEvent> {

    private final Inbox inbox;
    private final Assignments assignments;

    CaseEvents(Inbox inbox, Assignments assignments) {
        this.inbox = inbox;
        this.assignments = assignments;
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
            case CaseRegistered registered -> assignments.make(registered);
            case CaseNotified _ -> {
                // Deliveries are shown by intake and counted by feedback.
            }
        }
    }
}
