package dev.pujiang.notice.docket;

import dev.pujiang.events.CaseEvent;
import dev.pujiang.events.CaseNotified;
import dev.pujiang.events.CaseRegistered;
import dev.pujiang.events.Envelope;
import dev.pujiang.events.EventConsumer;
import dev.pujiang.events.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Cases as intake registers them. */
@ApplicationScoped
class CaseEvents implements EventConsumer<CaseEvent> {

    private final Inbox inbox;
    private final Docketing docketing;

    CaseEvents(Inbox inbox, Docketing docketing) {
        this.inbox = inbox;
        this.docketing = docketing;
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
            case CaseRegistered registered -> docketing.registered(registered);
            case CaseNotified notified -> {
            }
        }
    }
}
