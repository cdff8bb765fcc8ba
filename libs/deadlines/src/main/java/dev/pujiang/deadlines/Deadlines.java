package dev.pujiang.deadlines;

import dev.pujiang.events.DeadlineBreached;
import dev.pujiang.events.DeadlineEvent;
import dev.pujiang.events.DeadlineLapsed;
import dev.pujiang.events.DeadlineRecomputed;
import dev.pujiang.events.Outbox;
import dev.pujiang.events.Term;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * The clocks of a service (R-CLOCKS), moved in the transaction of what moves them. Facts alone move them: what starts, pauses,
 * extends or ends a term. Everything that changes a due date tells an event.
 */
@ApplicationScoped
public class Deadlines {

    private final RunningClocks clocks;
    private final StatutoryClocks statutory;
    private final Ladders ladders;
    private final Tellings tellings;
    private final Outbox outbox;
    private final Clock time;

    Deadlines(RunningClocks clocks, StatutoryClocks statutory, Ladders ladders, Tellings tellings, Outbox outbox, Clock time) {
        this.clocks = clocks;
        this.statutory = statutory;
        this.ladders = ladders;
        this.tellings = tellings;
        this.outbox = outbox;
        this.time = time;
    }

    /**
     * Starts a clock; the caller tells of it in the event that says why.
     *
     * @throws dev.pujiang.clock.TermRefusedException if rule or division is unknown, or the start out of range
     */
    @Transactional(TxType.MANDATORY)
    public Term start(StartClock start) {
        RunningClock clock = RunningClock.start(start, ladders.of(start.rule()), statutory.inForce(), now());
        clocks.persist(clock);
        return clock.term(statutory.service());
    }

    /**
     * A matter passes to a body, for the first time or from another one; its clocks go on (R-OBJECTION).
     *
     * @return the terms that are now the body's
     */
    @Transactional(TxType.MANDATORY)
    public List<Term> passTo(Collection<UUID> matters, String body) {
        List<RunningClock> passed = clocks.lockRunning(matters).stream().filter(clock -> clock.petitionerId() == null).toList();
        passed.forEach(clock -> clock.passTo(body));
        return passed.stream().map(clock -> clock.term(statutory.service())).toList();
    }

    /**
     * Stops the clocks of a matter: all of them, or those of some rules.
     *
     * @param at when what they were for was done; a breach or a lapse before that is recorded now if the sweep has not come by yet,
     *            a breach that was recorded only because the news is late is taken back
     */
    @Transactional(TxType.MANDATORY)
    public void stop(Collection<UUID> matters, Predicate<String> rules, Instant at) {
        if (matters.isEmpty()) {
            return;
        }
        List<RunningClock> running = clocks.lockRunning(matters).stream().filter(clock -> rules.test(clock.rule())).toList();
        for (RunningClock clock : running) {
            if (ladders.of(clock.rule()).right() && clock.isOver(at)) {
                clock.lapse();
                tell(clock, new DeadlineLapsed(clock.caseNumber(), clock.term(statutory.service())));
                continue;
            }
            clock.stop(statutory.service(), at).ifPresent(retracted -> tell(clock, retracted));
            if (clock.isUnrecordedBreach(ladders.of(clock.rule()))) {
                clock.breach(now());
                String told = tellings.above(Set.of(clock)).told(clock, 1);
                tell(clock, new DeadlineBreached(clock.caseNumber(), clock.term(statutory.service()), told, now()));
            }
        }
    }

    /**
     * Lengthens a term, once.
     *
     * @throws dev.pujiang.clock.TermRefusedException if the rule knows no extension, it is too long, too late or the second one
     * @return empty if no such clock runs
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Term> extend(String rule, UUID matter, LocalDate on, int days) {
        return change(rule, matter,
                (clock, inForce) -> clock.extend(on, days, ladders.of(rule), inForce, now()));
    }

    /**
     * Lets a clock stand still from a day on, such as that of a hearing.
     *
     * @throws dev.pujiang.clock.TermRefusedException if it stands still already, or nothing is left to be taken out
     * @return empty if no such clock runs
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Term> pause(String rule, UUID matter, LocalDate from) {
        return change(rule, matter, (clock, inForce) -> clock.pause(from, ladders.of(rule), inForce, now()));
    }

    /**
     * Lets a clock go on.
     *
     * @throws dev.pujiang.clock.TermRefusedException if it does not stand still, or had not yet on that day
     * @return empty if no such clock runs
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Term> resume(String rule, UUID matter, LocalDate to) {
        return change(rule, matter, (clock, inForce) -> clock.resume(to, ladders.of(rule), inForce, now()));
    }

    /** Every clock of a case, in the order in which they began; whether the reader may see them is for the caller to say. */
    @Transactional
    public List<ClockView> ofCase(String caseNumber) {
        return clocks.ofCase(caseNumber).stream().map(this::view).toList();
    }

    /** The clocks of some matters that have not been stopped, in the order in which they began. */
    @Transactional
    public List<ClockView> running(Collection<UUID> matters) {
        return matters.isEmpty() ? List.of() : clocks.running(matters).stream().map(this::view).toList();
    }

    @Transactional
    public Optional<ClockView> find(UUID id) {
        return clocks.findByIdOptional(id).map(this::view);
    }

    private ClockView view(RunningClock clock) {
        return ClockView.of(clock, ladders.of(clock.rule()), statutory.current(), statutory.service(), now());
    }

    private Optional<Term> change(String rule, UUID matter,
            BiFunction<RunningClock, ClocksInForce, DeadlineRecomputed> change) {
        return clocks.lockRunning(rule, matter).map(clock -> {
            DeadlineRecomputed recomputed = change.apply(clock, statutory.inForce());
            tell(clock, recomputed);
            return recomputed.term();
        });
    }

    private void tell(RunningClock clock, DeadlineEvent event) {
        outbox.append(event, clock.classification());
    }

    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
