package dev.pujiang.deadlines;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.pujiang.clock.Clock;
import dev.pujiang.clock.ClockFacts;
import dev.pujiang.clock.Clocks;
import dev.pujiang.clock.Derivation;
import dev.pujiang.clock.Extension;
import dev.pujiang.clock.Pause;
import dev.pujiang.clock.TermRefusedException;
import dev.pujiang.events.Classification;
import dev.pujiang.events.DeadlineRecomputed;
import dev.pujiang.events.DeadlineRecomputed.Cause;
import dev.pujiang.events.DeadlineRetracted;
import dev.pujiang.events.Term;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A statutory clock of a matter as a row: the facts, what follows from them, and how far it is on its ladder. Facts change by the
 * verbs here and by nothing else; a comment, an edit or a read does not come near it (R-ESCALATE).
 *
 * <pre>
 *  running ──stop──▶ stopped        a right that lapses stops by itself
 * </pre>
 */
@Entity
@Table(name = "running_clock")
class RunningClock {

    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "case_number", updatable = false)
    private String caseNumber;
    @Column(updatable = false)
    private boolean restricted;
    @Column(updatable = false)
    private String rule;
    @Column(updatable = false)
    private UUID matter;
    @Column(name = "petitioner_id", updatable = false)
    private UUID petitionerId;
    private String body;
    @Column(name = "started_at", updatable = false)
    private Instant startedAt;
    @Column(updatable = false)
    private String division;
    @Convert(converter = Pauses.class)
    private List<Pause> pauses = List.of();
    @Column(name = "extension_days")
    private Integer extensionDays;
    @Column(name = "extended_on")
    private LocalDate extendedOn;
    @Column(name = "last_day")
    private LocalDate lastDay;
    @Column(name = "due_at")
    private Instant dueAt;
    private boolean provisional;
    private long basis;
    @Column(name = "next_days")
    private Integer nextDays;
    @Column(name = "next_at")
    private Instant nextAt;
    @Column(name = "breached_at")
    private Instant breachedAt;
    @Column(name = "stopped_at")
    private Instant stoppedAt;

    protected RunningClock() {}

    /** @throws dev.pujiang.clock.TermRefusedException if rule or division is unknown, or the start out of range */
    static RunningClock start(StartClock start, Ladder ladder, ClocksInForce inForce, Instant now) {
        RunningClock made = new RunningClock();
        made.id = UuidCreator.getTimeOrderedEpoch();
        made.caseNumber = start.caseNumber();
        made.restricted = start.classification() == Classification.RESTRICTED;
        made.rule = start.rule();
        made.matter = start.matter();
        made.petitionerId = start.petitionerId();
        made.body = start.body();
        made.startedAt = start.at();
        made.division = start.division();
        made.follow(inForce.clocks().start(start.rule(), start.at(), start.division()), inForce, ladder, now);
        return made;
    }

    /** As the pure clock that it is. */
    Clock clock(Clocks clocks) {
        return clocks.of(new ClockFacts(rule, startedAt, division, pauses,
                extensionDays == null ? null : new Extension(extensionDays, extendedOn)));
    }

    /** The duty passes to another body, or to the first one. The clock goes on (R-OBJECTION). */
    void passTo(String body) {
        this.body = body;
    }

    /** @throws dev.pujiang.clock.TermRefusedException if the rule knows no extension, it is too long, too late or the second */
    DeadlineRecomputed extend(LocalDate on, int days, Ladder ladder, ClocksInForce inForce, Instant now) {
        Clock extended = inForce.clocks().extend(clock(inForce.clocks()), on, days);
        extensionDays = days;
        extendedOn = on;
        return changed(extended, Cause.EXTENSION, ladder, inForce, now);
    }

    /** @throws dev.pujiang.clock.TermRefusedException if it is paused already, or nothing is left to be taken out */
    DeadlineRecomputed pause(LocalDate from, Ladder ladder, ClocksInForce inForce, Instant now) {
        Clock paused = inForce.clocks().pause(clock(inForce.clocks()), from);
        pauses = paused.facts().pauses();
        return changed(paused, Cause.PAUSE, ladder, inForce, now);
    }

    /** @throws dev.pujiang.clock.TermRefusedException if it is not paused, or the day lies before the beginning of the pause */
    DeadlineRecomputed resume(LocalDate to, Ladder ladder, ClocksInForce inForce, Instant now) {
        Clock resumed = inForce.clocks().resume(clock(inForce.clocks()), to);
        pauses = resumed.facts().pauses();
        return changed(resumed, Cause.RESUME, ladder, inForce, now);
    }

    /**
     * Computes it again by the policy and calendar now in force; told if its end moves, or is no longer provisional. Doing it again
     * changes nothing.
     */
    Optional<DeadlineRecomputed> recompute(Ladder ladder, ClocksInForce inForce, Instant now) {
        Clock after = clock(inForce.clocks());
        boolean settled = after.derivation().provisional() != provisional;
        boolean moved = settled || !after.derivation().lastDay().equals(lastDay)
                || !after.due().equals(Optional.ofNullable(dueAt));
        if (moved) {
            return Optional.of(changed(after, Cause.CALENDAR, ladder, inForce, now));
        }
        keep(inForce);
        return Optional.empty();
    }

    /**
     * It has served: what it was for was done, or is no longer to be done.
     *
     * @param at when that was; the news may come later
     * @return that a breach is taken back which the late news had brought about
     */
    Optional<DeadlineRetracted> stop(String service, Instant at) {
        stoppedAt = at;
        nextAt = null;
        nextDays = null;
        if (breachedAt == null || dueAt == null || !at.isBefore(dueAt)) {
            return Optional.empty();
        }
        breachedAt = null;
        return Optional.of(new DeadlineRetracted(caseNumber, term(service), at));
    }

    /** Whether its term ended before it was stopped and nobody has recorded that yet, as the sweep had not come by. */
    boolean isUnrecordedBreach(Ladder ladder) {
        return !ladder.right() && breachedAt == null && dueAt != null && stoppedAt != null && !stoppedAt.isBefore(dueAt);
    }

    /** Whether its term had ended by then. */
    boolean isOver(Instant at) {
        return dueAt != null && !at.isBefore(dueAt);
    }

    /** Notes the breach. */
    void breach(Instant now) {
        breachedAt = now;
    }

    /** A right that was not used. */
    void lapse() {
        stoppedAt = dueAt;
        nextAt = null;
        nextDays = null;
    }

    /** Goes on to a step of its ladder, when that is due; or to none. */
    void climbTo(Optional<Rung> step, Clocks clocks) {
        nextDays = step.map(Rung::days).orElse(null);
        nextAt = step.map(next -> moment(next, clocks)).orElse(null);
    }

    /** When a step of its ladder is due. */
    Instant moment(Rung step, Clocks clocks) {
        if (step.isEnd()) {
            return dueAt;
        }
        return derivation(clocks).map(known -> clocks.around(known, step.days()))
                .orElseGet(() -> dueAt.plus(step.days(), ChronoUnit.DAYS));
    }

    /**
     * Why it ends when it ends; empty if the policy no longer has its rule, or nobody knows its division: then it ends when it was
     * to end before.
     */
    Optional<Derivation> derivation(Clocks clocks) {
        try {
            return Optional.of(clock(clocks).derivation());
        } catch (TermRefusedException e) {
            return Optional.empty();
        }
    }

    /** Leaves it as it is, on the present basis: it cannot be computed any more. */
    void keep(ClocksInForce inForce) {
        basis = inForce.basis();
    }

    /** Puts a step off that could not be taken, so that it does not keep others from theirs. */
    void putOff(Instant until) {
        if (nextAt != null) {
            nextAt = until;
        }
    }

    private DeadlineRecomputed changed(Clock after, Cause cause, Ladder ladder, ClocksInForce inForce, Instant now) {
        LocalDate lastDayBefore = lastDay;
        Instant dueBefore = dueAt;
        follow(after, inForce, ladder, now);
        return new DeadlineRecomputed(caseNumber, term(inForce.service()), cause, lastDayBefore, dueBefore, now);
    }

    /** Takes over what follows from the facts. Steps that lie ahead are taken (again); those that are past are not. */
    private void follow(Clock clock, ClocksInForce inForce, Ladder ladder, Instant now) {
        Derivation derivation = clock.derivation();
        lastDay = derivation.lastDay();
        dueAt = clock.due().orElse(null);
        provisional = derivation.provisional();
        basis = inForce.basis();
        if (dueAt == null || stoppedAt != null) {
            climbTo(Optional.empty(), inForce.clocks());
            return;
        }
        if (dueAt.isAfter(now)) {
            breachedAt = null;
            nextDays = null;
        }
        List<Rung> ahead = nextDays != null ? ladder.from(nextDays) : breachedAt == null ? ladder.rungs() : List.of();
        climbTo(ahead.stream()
                .filter(step -> !step.isReminder() || inForce.clocks().around(derivation, step.days()).isAfter(now))
                .filter(step -> !step.isEnd() || breachedAt == null).findFirst(), inForce.clocks());
    }

    Term term(String service) {
        return new Term("/" + service + "/clocks/" + id, rule, matter, petitionerId, body, startedAt, lastDay, dueAt,
                provisional);
    }

    Classification classification() {
        return restricted ? Classification.RESTRICTED : Classification.INTERNAL;
    }

    UUID id() {
        return id;
    }

    String caseNumber() {
        return caseNumber;
    }

    String rule() {
        return rule;
    }

    UUID matter() {
        return matter;
    }

    UUID petitionerId() {
        return petitionerId;
    }

    String body() {
        return body;
    }

    Instant startedAt() {
        return startedAt;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    Instant dueAt() {
        return dueAt;
    }

    /** Days of the next step from the end of the term; null if there is none. */
    Integer nextDays() {
        return nextDays;
    }

    Instant breachedAt() {
        return breachedAt;
    }

    Instant stoppedAt() {
        return stoppedAt;
    }
}
