package dev.pujiang.notice.docket;

import dev.pujiang.directory.KnownDirectory;
import dev.pujiang.events.AssignmentAccepted;
import dev.pujiang.events.AssignmentConcluded;
import dev.pujiang.events.AssignmentEvent;
import dev.pujiang.events.AssignmentMade;
import dev.pujiang.events.AssignmentSigned;
import dev.pujiang.events.BodyListed;
import dev.pujiang.events.CalendarProposed;
import dev.pujiang.events.CalendarPublished;
import dev.pujiang.events.DeadlineEvent;
import dev.pujiang.events.Envelope;
import dev.pujiang.events.EventConsumer;
import dev.pujiang.events.Inbox;
import dev.pujiang.events.PostListed;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Who is responsible, and the directory of bodies and posts, as routing tells them. */
@ApplicationScoped
class AssignmentEvents implements EventConsumer<AssignmentEvent> {

    private final Inbox inbox;
    private final KnownDirectory directory;
    private final Docketing docketing;

    AssignmentEvents(Inbox inbox, KnownDirectory directory, Docketing docketing) {
        this.inbox = inbox;
        this.directory = directory;
        this.docketing = docketing;
    }

    @Incoming("assignments")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, this);
    }

    @Override
    public Class<AssignmentEvent> family() {
        return AssignmentEvent.class;
    }

    @Override
    public void on(AssignmentEvent event, Envelope envelope) {
        switch (event) {
            case AssignmentMade made -> docketing.progressed(made.caseNumber(), made.claimId(), ClaimState.ASSIGNED,
                    made.body(), null, made.madeAt());
            case AssignmentSigned signed -> docketing.progressed(signed.caseNumber(), signed.claimId(), ClaimState.SIGNED,
                    signed.body(), null, signed.signedAt());
            case AssignmentAccepted accepted -> docketing.progressed(accepted.caseNumber(), accepted.claimId(),
                    ClaimState.ACCEPTED, accepted.body(), null, accepted.acceptedAt());
            case AssignmentConcluded concluded -> docketing.progressed(concluded.caseNumber(), concluded.claimId(),
                    ClaimState.ANSWERED, concluded.body(), concluded.outcome(), concluded.concludedAt());
            case BodyListed listed -> directory.take(listed);
            case PostListed listed -> directory.take(listed);
            case CalendarProposed _,CalendarPublished _ -> {
                // No term is kept here that a calendar could move.
            }
            case DeadlineEvent _ -> {
                // A docket shows how far its claims are, not by when.
            }
        }
    }
}
