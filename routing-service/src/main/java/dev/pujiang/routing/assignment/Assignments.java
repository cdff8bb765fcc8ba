package dev.pujiang.routing.assignment;

import dev.pujiang.events.AssignmentEvent;
import dev.pujiang.events.CaseRegistered;
import dev.pujiang.events.Outbox;
import dev.pujiang.events.Outcome;
import dev.pujiang.events.ReplyIssued;
import dev.pujiang.routing.rule.Decision;
import dev.pujiang.routing.rule.LegalPaths;
import dev.pujiang.routing.rule.Matter;
import dev.pujiang.routing.rule.RuleBooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Makes assignments of what is registered, and ends them by what is replied. In the transaction of the event that says so. */
@ApplicationScoped
public class Assignments {

    private static final Logger LOG = Logger.getLogger(Assignments.class);

    private final AssignmentRepository repository;
    private final EarlyOutcomes earlyOutcomes;
    private final RuleBooks ruleBooks;
    private final LegalPaths legalPaths;
    private final Outbox outbox;
    private final Clock clock;

    Assignments(AssignmentRepository repository, EarlyOutcomes earlyOutcomes, RuleBooks ruleBooks, LegalPaths legalPaths,
            Outbox outbox, Clock clock) {
        this.repository = repository;
        this.earlyOutcomes = earlyOutcomes;
        this.ruleBooks = ruleBooks;
        this.legalPaths = legalPaths;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One assignment per claim. An outcome that came before its case ends the assignment at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void make(CaseRegistered registered) {
        Instant now = now();
        Map<UUID, Outcome> early = earlyOutcomes
                .take(registered.claims().stream().map(CaseRegistered.Claim::claimId).toList());
        List<AssignmentEvent> events = new ArrayList<>();
        for (CaseRegistered.Claim claim : registered.claims()) {
            Assignment assignment = Assignment.of(registered, claim, decide(registered, claim), now);
            events.add(assignment.made());
            if (early.containsKey(claim.claimId())) {
                events.add(assignment.conclude(early.get(claim.claimId()), now));
            }
            repository.persist(assignment);
        }
        outbox.append(events, registered.kind().classification());
    }

    /** Ends the assignments of the claims that the reply decides. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void conclude(ReplyIssued reply) {
        Instant now = now();
        Map<UUID, Assignment> known = new HashMap<>();
        repository.ofClaims(reply.claims().stream().map(ReplyIssued.Decision::claimId).toList())
                .forEach(assignment -> known.put(assignment.claimId(), assignment));
        for (ReplyIssued.Decision decision : reply.claims()) {
            Assignment assignment = known.get(decision.claimId());
            if (assignment == null) {
                earlyOutcomes.keep(decision.claimId(), decision.outcome(), reply.issuedAt());
            } else if (assignment.isOpen()) {
                outbox.append(assignment.conclude(decision.outcome(), now), assignment.classification());
            } else {
                LOG.warnf("%s: claim %s has an outcome already", reply.caseNumber(), decision.claimId());
            }
        }
    }

    private Responsibility decide(CaseRegistered registered, CaseRegistered.Claim claim) {
        LocalDate today = ruleBooks.today();
        Decision decision = ruleBooks.current().decide(new Matter(registered.place(), claim.category(), registered.kind(),
                registered.channel(), today));
        return Responsibility.of(decision, legalPaths.of(decision, claim.category(), registered.kind()), today);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
