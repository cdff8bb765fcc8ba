package dev.pujiang.intake.inbound;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

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
import dev.pujiang.intake.cases.CaseRegister;
import dev.pujiang.intake.progress.Progress;
import dev.pujiang.intake.progress.Step;
import dev.pujiang.intake.terms.Terms;
import io.smallrye.reactive.messaging.annotations.Blocking;

/** What routing says: who is responsible, by when, and the bodies and posts there are. */
@ApplicationScoped
class AssignmentEvents implements EventConsumer<AssignmentEvent> {
    private static final Logger LOG = Logger.getLogger(AssignmentEvents.class);

    private final Inbox inbox;
    private final CaseRegister register;
    private final Progress progress;
    private final Terms terms;
    private final KnownDirectory directory;

    AssignmentEvents(Inbox inbox, CaseRegister register, Progress progress, Terms terms, KnownDirectory directory) {
        this.inbox = inbox;
        this.register = register;
        this.progress = progress;
        this.terms = terms;
        this.directory = directory;
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
            case AssignmentMade made -> known(envelope).ifPresent(found -> {
                register.take(found, made);
                terms.take(found, made);
                progress.note(found, new Progress.Entry(Step.ASSIGNED, made.assignmentId(), made.claimId(), made.body(),
                        made.madeAt()));
            });
            case AssignmentSigned signed -> note(envelope, new Progress.Entry(Step.SIGNED, signed.assignmentId(),
                    signed.claimId(), signed.body(), signed.signedAt()));
            case AssignmentAccepted accepted -> known(envelope).ifPresent(found -> {
                terms.take(found, accepted);
                progress.note(found, new Progress.Entry(Step.ACCEPTED, accepted.assignmentId(), accepted.claimId(),
                        accepted.body(), accepted.acceptedAt()));
            });
            case AssignmentConcluded concluded -> known(envelope).ifPresent(found -> {
                register.take(found, concluded);
                terms.take(found, concluded);
                progress.note(found, new Progress.Entry(Step.CONCLUDED, concluded.assignmentId(), concluded.claimId(),
                        concluded.body(), concluded.concludedAt()));
            });
            case BodyListed body -> directory.take(body);
            case PostListed post -> directory.take(post);
            case CalendarProposed _,CalendarPublished _ -> {
                // routing tells what a calendar does to a term, and no date is computed here
            }
            case DeadlineEvent deadline -> known(envelope).ifPresent(found -> {
                terms.take(found, deadline);
                TermSteps.of(deadline, envelope).ifPresent(step -> progress.note(found, step));
            });
        }
    }

    private void note(Envelope envelope, Progress.Entry entry) {
        known(envelope).ifPresent(found -> progress.note(found, entry));
    }

    private Optional<UUID> known(Envelope envelope) {
        var found = register.idOf(envelope.subject());
        if (found.isEmpty()) {
            LOG.warnf("%s %s is about a case that is not in the register", envelope.source(), envelope.id());
        }
        return found;
    }
}
