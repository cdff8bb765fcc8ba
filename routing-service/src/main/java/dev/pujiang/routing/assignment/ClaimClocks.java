package dev.pujiang.routing.assignment;

import dev.pujiang.clock.ClockPolicy;
import dev.pujiang.clock.Clocks;
import dev.pujiang.clock.Rule;
import dev.pujiang.deadlines.ClockView;
import dev.pujiang.deadlines.Deadlines;
import dev.pujiang.deadlines.StartClock;
import dev.pujiang.deadlines.StatutoryClocks;
import dev.pujiang.events.Term;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The clocks of a claim on its way (R-CLOCKS):
 *
 * <pre>
 *  receipt ── inform ──────────────────────────▶ acceptance ── handle ──▶ reply
 *             assignment ── object, a right ──▶
 * </pre>
 *
 * {@code inform} and {@code handle} run for the claim, so that they go on whoever has it; {@code object} for the assignment. A
 * signature, a comment or a read moves none of them.
 */
@ApplicationScoped
class ClaimClocks {

    static final String INFORM = "inform";
    static final String OBJECT = "object";
    static final String HANDLE = "handle";

    private final Deadlines deadlines;
    private final StatutoryClocks statutory;
    private final ClockPlaces places;

    ClaimClocks(Deadlines deadlines, StatutoryClocks statutory, ClockPlaces places) {
        this.deadlines = deadlines;
        this.statutory = statutory;
        this.places = places;
    }

    /** From receipt on, whether somebody is responsible or not. */
    Term inform(RegisteredClaim claim, String body) {
        return deadlines.start(new StartClock(claim.caseNumber(), claim.kind().classification(), INFORM,
                countable(claim.receivedAt()), places.division(claim.place()), claim.claimId(), null, body));
    }

    /** "Not mine" can be said from the assignment on (R-OBJECTION). */
    Term object(Assignment assignment) {
        return deadlines.start(new StartClock(assignment.caseNumber(), assignment.classification(), OBJECT,
                assignment.madeAt(), places.division(assignment.place()), assignment.id(), null, assignment.body()));
    }

    /** A claim that nobody had gets its body. */
    List<Term> pass(Assignment assignment) {
        return deadlines.passTo(List.of(assignment.claimId()), assignment.body());
    }

    /** It is accepted: what was to be done before that has been, and the term for handling runs. */
    Term accepted(Assignment assignment) {
        stop(List.of(assignment), assignment.acceptedAt());
        return deadlines.start(new StartClock(assignment.caseNumber(), assignment.classification(), HANDLE,
                assignment.acceptedAt(), places.division(assignment.place()), assignment.claimId(), null, assignment.body()));
    }

    /**
     * Handling gets more time.
     *
     * @throws dev.pujiang.clock.TermRefusedException if it has been extended already, is over, or may not be extended by so much
     * @return empty if no such term runs
     */
    Optional<Term> extend(Assignment assignment, Instant at, int days) {
        LocalDate today = LocalDate.ofInstant(at, statutory.current().policy().zone());
        return deadlines.extend(HANDLE, assignment.claimId(), today, days);
    }

    /** By how many days handling may be extended at most. */
    int longestExtension() {
        ClockPolicy policy = statutory.current().policy();
        return policy.rule(HANDLE).flatMap(Rule::extendedBy).flatMap(policy::rule).map(Rule::days).orElse(0);
    }

    /** Whatever was to be done for these has been done, or is no longer to be done. */
    void stop(Collection<Assignment> assignments, Instant at) {
        // in this order, which is that of the sweep: a lapse stops the clocks of its claim
        deadlines.stop(assignments.stream().map(Assignment::id).toList(), rule -> true, at);
        stopClaims(assignments.stream().map(Assignment::claimId).toList(), at);
    }

    /** The same for claims that nobody is responsible for. */
    void stopClaims(Collection<UUID> claims, Instant at) {
        deadlines.stop(claims, rule -> true, at);
    }

    /** When the body's time to object ended, if it has and the sweep has not come by yet. */
    Optional<Instant> objectionOver(Assignment assignment) {
        return deadlines.running(List.of(assignment.id())).stream().filter(clock -> clock.rule().equals(OBJECT))
                .filter(clock -> clock.state() == ClockView.State.LAPSED).map(ClockView::dueAt).findFirst();
    }

    /** A letter may be older than the official calendar: its term runs from the first day that can be counted. */
    private Instant countable(Instant receivedAt) {
        Clocks clocks = statutory.current();
        LocalDate policy = clocks.policy().from();
        LocalDate calendar = clocks.calendar().firstDay();
        Instant first = (policy.isAfter(calendar) ? policy : calendar).atStartOfDay(clocks.policy().zone()).toInstant();
        return receivedAt.isBefore(first) ? first : receivedAt;
    }
}
