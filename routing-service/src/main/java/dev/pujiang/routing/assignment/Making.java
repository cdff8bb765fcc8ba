package dev.pujiang.routing.assignment;

import dev.pujiang.events.AssignmentEvent;
import dev.pujiang.events.Classification;
import dev.pujiang.events.Outbox;
import dev.pujiang.events.Term;
import dev.pujiang.routing.assignment.EarlyOutcomes.EarlyOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** Makes assignments with their clocks and events. A claim whose outcome is known already is concluded at once. */
@ApplicationScoped
class Making {

    private final AssignmentRepository repository;
    private final EarlyOutcomes earlyOutcomes;
    private final ClaimClocks clocks;
    private final Outbox outbox;
    private final Clock clock;

    Making(AssignmentRepository repository, EarlyOutcomes earlyOutcomes, ClaimClocks clocks, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.earlyOutcomes = earlyOutcomes;
        this.clocks = clocks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A claim and who is responsible for it. */
    record Decided(RegisteredClaim claim, Responsibility responsibility) {}

    /** @param running the terms that run for a claim from before its assignment */
    void make(List<Decided> claims, BiFunction<RegisteredClaim, Assignment, List<Term>> running) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<UUID, EarlyOutcome> early = earlyOutcomes.take(claims.stream().map(decided -> decided.claim().claimId()).toList());
        Map<Classification, List<AssignmentEvent>> events = new EnumMap<>(Classification.class);
        List<Assignment> made = new ArrayList<>();
        for (Decided decided : claims) {
            Assignment assignment = Assignment.of(decided.claim(), decided.responsibility(), now);
            List<Term> terms = new ArrayList<>(running.apply(decided.claim(), assignment));
            terms.add(clocks.object(assignment));
            List<AssignmentEvent> told = events.computeIfAbsent(assignment.classification(), _ -> new ArrayList<>());
            told.add(assignment.made(terms));
            EarlyOutcome outcome = early.get(assignment.claimId());
            if (outcome != null) {
                told.add(assignment.conclude(outcome.outcome(), now));
                clocks.stop(List.of(assignment), outcome.issuedAt());
            }
            made.add(assignment);
        }
        repository.persist(made);
        events.forEach((classification, told) -> outbox.append(told, classification));
    }
}
