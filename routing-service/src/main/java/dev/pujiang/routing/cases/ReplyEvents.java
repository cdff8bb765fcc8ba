package dev.pujiang.routing.cases;

import dev.pujiang.events.CaseClosed;
import dev.pujiang.events.CaseRated;
import dev.pujiang.events.DeadlineEvent;
import dev.pujiang.events.Envelope;
import dev.pujiang.events.EventConsumer;
import dev.pujiang.events.Inbox;
import dev.pujiang.events.ReplyEvent;
import dev.pujiang.events.ReplyIssued;
import dev.pujiang.routing.assignment.Conclusions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What feedback says: a reply ends the assignments of its claims; rating and closure are kept for the case file. */
@ApplicationScoped
class ReplyEvents implements EventConsumer<ReplyEvent> {

    private final Inbox inbox;
    private final Conclusions conclusions;
    private final CaseEnds ends;

    ReplyEvents(Inbox inbox, Conclusions conclusions, CaseEnds ends) {
        this.inbox = inbox;
        this.conclusions = conclusions;
        this.ends = ends;
    }

    @Incoming("replies")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, this);
    }

    @Override
    public Class<ReplyEvent> family() {
        return ReplyEvent.class;
    }

    @Override
    public void on(ReplyEvent event, Envelope envelope) {
        switch (event) {
            case ReplyIssued issued -> conclusions.conclude(issued);
            case CaseRated rated -> ends.note(rated);
            case CaseClosed closed -> ends.note(closed);
            case DeadlineEvent _ -> {
                // The clocks of feedback are shown there.
            }
        }
    }
}
