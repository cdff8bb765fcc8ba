package dev.pujiang.notice.docket;

import dev.pujiang.events.CaseClosed;
import dev.pujiang.events.CaseRated;
import dev.pujiang.events.DeadlineEvent;
import dev.pujiang.events.Envelope;
import dev.pujiang.events.EventConsumer;
import dev.pujiang.events.Inbox;
import dev.pujiang.events.ReplyEvent;
import dev.pujiang.events.ReplyIssued;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What was answered and what is closed, as feedback tells it. */
@ApplicationScoped
class ReplyEvents implements EventConsumer<ReplyEvent> {

    private final Inbox inbox;
    private final Docketing docketing;

    ReplyEvents(Inbox inbox, Docketing docketing) {
        this.inbox = inbox;
        this.docketing = docketing;
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
            case ReplyIssued issued -> issued.claims().forEach(decision -> docketing.progressed(issued.caseNumber(),
                    decision.claimId(), ClaimState.ANSWERED, issued.body(), decision.outcome(), issued.issuedAt()));
            case CaseClosed closed -> docketing.closed(closed.caseNumber(), closed.closedAt());
            case CaseRated rated -> {
            }
            case DeadlineEvent _ -> {
                // A docket shows how far its claims are, not by when.
            }
        }
    }
}
