package dev.pujiang.feedback.cases;

import static dev.pujiang.feedback.cases.AssignmentStatus.ACCEPTED;
import static dev.pujiang.feedback.cases.AssignmentStatus.CONCLUDED;
import static dev.pujiang.feedback.cases.AssignmentStatus.MADE;
import static dev.pujiang.feedback.cases.AssignmentStatus.SIGNED;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import dev.pujiang.deadlines.HolidayPlans;
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

/**
 * Learns from routing which body answers for which claim, and until when; what bodies and posts there are; and of holiday plans, by
 * which the clocks that are kept here are recomputed (R-CALENDAR).
 */
@ApplicationScoped
class AssignmentsFromRouting implements EventConsumer<AssignmentEvent> {

    private final Inbox inbox;
    private final Cases cases;
    private final AnswerTerms terms;
    private final KnownDirectory directory;
    private final HolidayPlans plans;

    AssignmentsFromRouting(Inbox inbox, Cases cases, AnswerTerms terms, KnownDirectory directory, HolidayPlans plans) {
        this.inbox = inbox;
        this.cases = cases;
        this.terms = terms;
        this.directory = directory;
        this.plans = plans;
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
            case AssignmentMade made -> {
                cases.assigned(made.caseNumber(), new Assignment(made.assignmentId(), made.claimId(), made.body(), MADE),
                        made.post(), made.madeAt());
                terms.made(made);
            }
            case AssignmentSigned signed -> cases.assigned(signed.caseNumber(),
                    new Assignment(signed.assignmentId(), signed.claimId(), signed.body(), SIGNED), null, signed.signedAt());
            case AssignmentAccepted accepted -> {
                cases.assigned(accepted.caseNumber(),
                        new Assignment(accepted.assignmentId(), accepted.claimId(), accepted.body(), ACCEPTED), null,
                        accepted.acceptedAt());
                terms.accepted(accepted);
            }
            case AssignmentConcluded concluded -> cases.assigned(concluded.caseNumber(),
                    new Assignment(concluded.assignmentId(), concluded.claimId(), concluded.body(), CONCLUDED), null,
                    concluded.concludedAt());
            case BodyListed body -> directory.take(body);
            case PostListed post -> directory.take(post);
            case DeadlineEvent deadline -> terms.moved(deadline);
            case CalendarProposed proposed -> plans.keep(proposed);
            case CalendarPublished published -> plans.follow(published);
        }
    }
}
