package dev.pujiang.deadlines;

import dev.pujiang.clock.Clocks;
import dev.pujiang.events.Classification;
import dev.pujiang.events.DeadlineBreached;
import dev.pujiang.events.DeadlineDueSoon;
import dev.pujiang.events.DeadlineEscalated;
import dev.pujiang.events.DeadlineEvent;
import dev.pujiang.events.DeadlineLapsed;
import dev.pujiang.events.Outage;
import dev.pujiang.events.Outbox;
import dev.pujiang.events.Term;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes the steps that are due, a batch in one transaction with the events that tell of them (R-ESCALATE). */
@ApplicationScoped
class Sweeping {

    private final RunningClocks clocks;
    private final StatutoryClocks statutory;
    private final Ladders ladders;
    private final Tellings tellings;
    private final Event<Lapsed> lapses;
    private final Outbox outbox;
    private final Clock time;

    Sweeping(RunningClocks clocks, StatutoryClocks statutory, Ladders ladders, Tellings tellings, Event<Lapsed> lapses,
            Outbox outbox, Clock time) {
        this.clocks = clocks;
        this.statutory = statutory;
        this.ladders = ladders;
        this.tellings = tellings;
        this.lapses = lapses;
        this.outbox = outbox;
        this.time = time;
    }

    /** A step that failed, so that the batch went back as a whole. */
    static final class StepFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient UUID clock;
        private final String caseNumber;

        StepFailed(RunningClock clock, RuntimeException cause) {
            super("clock " + clock.id(), cause);
            this.clock = clock.id();
            this.caseNumber = clock.caseNumber();
        }

        UUID clock() {
            return clock;
        }

        String caseNumber() {
            return caseNumber;
        }
    }

    /**
     * Takes the oldest steps that are due and not in the hands of others.
     *
     * @return how many; 0 when nothing more can be taken now
     * @throws StepFailed if a step could not be taken; then none was. A step that fails only when it is written is known to be the
     *             one if it was taken alone
     */
    @Transactional(TxType.REQUIRES_NEW)
    public int take(int limit) {
        Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
        List<RunningClock> due = clocks.lockDue(now, statutory.inForce().basis(), limit);
        if (due.isEmpty()) {
            return 0;
        }
        Tellings.Above above = tellings.above(due);
        Map<Classification, List<DeadlineEvent>> told = new EnumMap<>(Classification.class);
        for (RunningClock clock : due) {
            if (clock.stoppedAt() != null) {
                // what a clock before it in this batch brought about has stopped it
                continue;
            }
            try {
                told.computeIfAbsent(clock.classification(), _ -> new ArrayList<>()).addAll(climb(clock, above, now));
            } catch (RuntimeException e) {
                throw Outage.caused(e) ? e : new StepFailed(clock, e);
            }
        }
        try {
            clocks.flush();
            told.forEach((classification, events) -> outbox.append(events, classification));
        } catch (RuntimeException e) {
            throw due.size() == 1 && !Outage.caused(e) ? new StepFailed(due.getFirst(), e) : e;
        }
        return due.size();
    }

    /** Puts a step off that fails, so that the others are not kept from theirs. */
    @Transactional(TxType.REQUIRES_NEW)
    public void putOff(UUID clock, Duration pause) {
        clocks.findByIdOptional(clock).filter(known -> known.stoppedAt() == null)
                .ifPresent(known -> known.putOff(time.instant().plus(pause)));
    }

    /** Takes every step of one clock that is due. Reminders of what is over already are left out. */
    private List<DeadlineEvent> climb(RunningClock clock, Tellings.Above above, Instant now) {
        Ladder ladder = ladders.of(clock.rule());
        Clocks inForce = statutory.current();
        List<DeadlineEvent> told = new ArrayList<>();
        boolean over = !now.isBefore(clock.dueAt());
        for (Rung step : ladder.from(clock.nextDays())) {
            if (step.isReminder() && over || step.isEnd() && clock.breachedAt() != null) {
                continue;
            }
            if (clock.moment(step, inForce).isAfter(now)) {
                clock.climbTo(Optional.of(step), inForce);
                return told;
            }
            Term term = clock.term(statutory.service());
            if (step.isReminder()) {
                if (told.isEmpty()) {
                    told.add(new DeadlineDueSoon(clock.caseNumber(), term, inForce.remainingDays(clock.clock(inForce), now)));
                }
            } else if (step.isEnd() && ladder.right()) {
                clock.lapse();
                lapses.fire(new Lapsed(clock.caseNumber(), clock.rule(), clock.matter(), clock.dueAt()));
                return List.of(new DeadlineLapsed(clock.caseNumber(), term));
            } else if (step.isEnd()) {
                clock.breach(now);
                told.add(new DeadlineBreached(clock.caseNumber(), term, above.told(clock, step.level()), now));
            } else {
                told.add(new DeadlineEscalated(clock.caseNumber(), term, step.level(), above.told(clock, step.level()), now));
            }
        }
        clock.climbTo(Optional.empty(), inForce);
        return told;
    }
}
