package dev.pujiang.feedback.closure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.pujiang.events.CaseClosed;
import dev.pujiang.events.Outbox;
import dev.pujiang.feedback.cases.CaseMoved;
import dev.pujiang.feedback.cases.Cases;
import dev.pujiang.feedback.cases.KnownCase;
import dev.pujiang.feedback.cases.KnownClaim;
import dev.pujiang.feedback.figures.Figures;
import dev.pujiang.feedback.rating.Rating;
import dev.pujiang.feedback.rating.Ratings;
import dev.pujiang.feedback.reply.Decision;
import dev.pujiang.feedback.reply.Decisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/** Closes a case in the transaction that brings what was missing last, exactly once. */
@ApplicationScoped
public class Closing {

    private final Cases cases;
    private final Decisions decisions;
    private final Ratings ratings;
    private final Figures figures;
    private final Outbox outbox;
    private final ClosurePolicy policy;
    private final Clock clock;

    Closing(Cases cases, Decisions decisions, Ratings ratings, Figures figures, Outbox outbox, ClosurePolicy policy,
            Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.ratings = ratings;
        this.figures = figures;
        this.outbox = outbox;
        this.policy = policy;
        this.clock = clock;
    }

    /** What an open case waits for, as it stands now. */
    public Closure decide(KnownCase known) {
        return Closure.decide(facts(known.number()), clock.instant(), waitingTime());
    }

    /** The lock puts changes of one case after one another: whoever comes last sees all that others have brought. */
    void reconsider(@Observes CaseMoved moved) {
        cases.lock(moved.caseNumber()).filter(known -> !known.isClosed()).ifPresent(this::apply);
    }

    /**
     * Closes what has waited long enough for ratings, longest first, in a transaction of its own.
     *
     * @return how many cases were looked at; fewer than {@code limit} means that nothing more is due
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int sweep(int limit) {
        List<KnownCase> due = cases.lockWaiting(clock.instant().minus(waitingTime()), limit);
        due.forEach(this::apply);
        return due.size();
    }

    private void apply(KnownCase known) {
        switch (decide(known)) {
            case Closure.Closes() -> close(known);
            case Closure.Waits waits -> cases.waits(known.number(), waits.since().orElse(null));
        }
    }

    private void close(KnownCase known) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (cases.close(known.number(), now)) {
            figures.closed(known, cases.petitioners(known.number()).size(),
                    ratings.of(known.number()).stream().map(Rating::scores).toList());
            outbox.append(new CaseClosed(known.number(), now), known.kind().classification());
        }
    }

    private CaseFacts facts(String number) {
        List<Decision> decided = decisions.of(number);
        return new CaseFacts(set(cases.claims(number), KnownClaim::id), set(decided, Decision::claimId),
                Set.copyOf(cases.petitioners(number)), set(decided, Decision::replyId), cases.deliveries(number),
                set(ratings.of(number), Rating::petitionerId));
    }

    private Duration waitingTime() {
        return Duration.ofDays(policy.waitDays());
    }

    private static <T> Set<UUID> set(List<T> list, Function<T, UUID> id) {
        return list.stream().map(id).collect(Collectors.toSet());
    }
}
