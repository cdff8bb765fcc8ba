package dev.pujiang.routing.assignment;

import dev.pujiang.deadlines.Lapsed;
import dev.pujiang.events.AssignmentAccepted;
import dev.pujiang.events.Outbox;
import dev.pujiang.routing.assignment.AssignmentStatus.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How bodies take note of assignments and come to have accepted them: by saying so, or by not objecting in time (R-OBJECTION). */
@ApplicationScoped
class Acceptances {

    private final AssignmentRepository repository;
    private final ClaimClocks clocks;
    private final Outbox outbox;

    Acceptances(AssignmentRepository repository, ClaimClocks clocks, Outbox outbox) {
        this.repository = repository;
        this.clocks = clocks;
        this.outbox = outbox;
    }

    /** The body takes note; no clock moves. */
    void sign(Assignment assignment, Instant now) {
        outbox.append(assignment.sign(now), assignment.classification());
    }

    /**
     * The body says so. If its time to object was over before, it had accepted by then: the term for handling does not begin later
     * because nobody had noticed.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void accept(Assignment assignment, Instant now) {
        Optional<Instant> over = assignment.allows(Step.LAPSE) ? clocks.objectionOver(assignment) : Optional.empty();
        over.ifPresentOrElse(assignment::lapse, () -> assignment.accept(now));
        tell(assignment);
    }

    /** In the transaction of the sweep. */
    void onLapse(@Observes Lapsed lapsed) {
        if (lapsed.rule().equals(ClaimClocks.OBJECT)) {
            repository.findByIdOptional(lapsed.matter()).filter(assignment -> assignment.allows(Step.LAPSE))
                    .ifPresent(assignment -> {
                        assignment.lapse(lapsed.at());
                        tell(assignment);
                    });
        }
    }

    private void tell(Assignment assignment) {
        AssignmentAccepted accepted = assignment.accepted(List.of(clocks.accepted(assignment)));
        outbox.append(accepted, assignment.classification());
    }
}
