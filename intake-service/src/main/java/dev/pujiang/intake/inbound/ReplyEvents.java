package dev.pujiang.intake.inbound;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import dev.pujiang.events.CaseClosed;
import dev.pujiang.events.CaseRated;
import dev.pujiang.events.DeadlineEvent;
import dev.pujiang.events.Envelope;
import dev.pujiang.events.EventConsumer;
import dev.pujiang.events.Inbox;
import dev.pujiang.events.ReplyEvent;
import dev.pujiang.events.ReplyIssued;
import dev.pujiang.intake.cases.CaseRegister;
import dev.pujiang.intake.delivery.Deliveries;
import dev.pujiang.intake.progress.Progress;
import dev.pujiang.intake.progress.Step;
import io.smallrye.reactive.messaging.annotations.Blocking;

/** What feedback says: replies that must reach the petitioners, ratings, closure. */
@ApplicationScoped
class ReplyEvents implements EventConsumer<ReplyEvent> {
    private static final Logger LOG = Logger.getLogger(ReplyEvents.class);

    private final Inbox inbox;
    private final CaseRegister register;
    private final Progress progress;
    private final Deliveries deliveries;

    ReplyEvents(Inbox inbox, CaseRegister register, Progress progress, Deliveries deliveries) {
        this.inbox = inbox;
        this.register = register;
        this.progress = progress;
        this.deliveries = deliveries;
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
        var found = register.find(envelope.subject());
        if (found.isEmpty()) {
            LOG.warnf("%s %s is about a case that is not in the register", envelope.source(), envelope.id());
            return;
        }
        var known = found.get();
        switch (event) {
            case ReplyIssued issued -> {
                progress.note(known.id(), new Progress.Entry(Step.REPLY_ISSUED, issued.replyId(), null, issued.body(),
                        issued.issuedAt()));
                deliveries.deliver(known, issued);
            }
            case CaseRated rated -> progress.note(known.id(),
                    new Progress.Entry(Step.RATED, rated.petitionerId(), null, null, rated.ratedAt()));
            case CaseClosed closed -> progress.note(known.id(),
                    new Progress.Entry(Step.CLOSED, known.id(), null, null, closed.closedAt()));
            case DeadlineEvent _ -> {
                // terms that feedback keeps are shown there
            }
        }
    }
}
