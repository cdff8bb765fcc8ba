package dev.pujiang.routing.assignment;

import dev.pujiang.events.AssignmentEvent;
import dev.pujiang.events.Outbox;
import dev.pujiang.events.ReplyIssued;
import dev.pujiang.routing.assignment.EarlyOutcomes.EarlyOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Ends assignments by what is replied, in the transaction of the event that says so. */
@ApplicationScoped
public class Conclusions {

    private static final Logger LOG = Logger.getLogger(Conclusions.class);

    private final AssignmentRepository repository;
    private final EarlyOutcomes earlyOutcomes;
    private final ClaimClocks clocks;
    private final Outbox outbox;
    private final Clock clock;

    Conclusions(AssignmentRepository repository, EarlyOutcomes earlyOutcomes, ClaimClocks clocks, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.earlyOutcomes = earlyOutcomes;
        this.clocks = clocks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Ends the assignments of the claims that the reply decides. Their clocks stop when it was issued: that the news is late makes
     * no breach. An outcome that comes before its assignment is kept.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void conclude(ReplyIssued reply) {
        Map<UUID, Assignment> known = new HashMap<>();
        repository.ofClaims(reply.claims().stream().map(ReplyIssued.Decision::claimId).toList())
                .forEach(assignment -> known.put(assignment.claimId(), assignment));
        List<Assignment> ended = new ArrayList<>();
        List<AssignmentEvent> events = new ArrayList<>();
        for (ReplyIssued.Decision decision : reply.claims()) {
            Assignment assignment = known.get(decision.claimId());
            if (assignment == null) {
                keep(decision, reply.issuedAt());
            } else if (assignment.isOpen()) {
                events.add(assignment.conclude(decision.outcome(), now()));
                ended.add(assignment);
            } else {
                LOG.warnf("%s: claim %s has an outcome already", reply.caseNumber(), decision.claimId());
            }
        }
        if (!ended.isEmpty()) {
            clocks.stop(ended, reply.issuedAt());
            outbox.append(events, ended.getFirst().classification());
        }
    }

    /**
     * Ends assignments whose outcome was kept although they were being made.
     *
     * @return how many outcomes were looked at; 0 when there are no more, or others have them in their hands
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int concludeMissed(int limit) {
        List<EarlyOutcome> missed = earlyOutcomes.lockMissed(limit);
        earlyOutcomes.take(missed.stream().map(EarlyOutcome::claimId).toList());
        for (EarlyOutcome outcome : missed) {
            repository.ofClaims(List.of(outcome.claimId())).stream().filter(Assignment::isOpen).forEach(assignment -> {
                outbox.append(assignment.conclude(outcome.outcome(), now()), assignment.classification());
                clocks.stop(List.of(assignment), outcome.issuedAt());
            });
        }
        return missed.size();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void keep(ReplyIssued.Decision decision, Instant issuedAt) {
        earlyOutcomes.keep(decision.claimId(), decision.outcome(), issuedAt);
        clocks.stopClaims(List.of(decision.claimId()), issuedAt);
    }
}
