package dev.pujiang.routing.assignment;

import dev.pujiang.events.CaseRegistered;
import dev.pujiang.routing.assignment.Making.Decided;
import dev.pujiang.routing.assignment.Responsibilities.Basis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes assignments of what is registered. Every claim has its clock from receipt on, whether it can be assigned or not; one that
 * nobody can be made responsible for yet is kept until somebody can (R-ESCALATE).
 */
@ApplicationScoped
public class Assignments {

    private final Making making;
    private final Responsibilities responsibilities;
    private final UnassignedClaims unassigned;
    private final EarlyOutcomes earlyOutcomes;
    private final ClaimClocks clocks;

    Assignments(Making making, Responsibilities responsibilities, UnassignedClaims unassigned, EarlyOutcomes earlyOutcomes,
            ClaimClocks clocks) {
        this.making = making;
        this.responsibilities = responsibilities;
        this.unassigned = unassigned;
        this.earlyOutcomes = earlyOutcomes;
        this.clocks = clocks;
    }

    /** In the transaction of the event that says so: one assignment per claim. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void make(CaseRegistered registered) {
        Basis basis = responsibilities.basis();
        List<Decided> decided = new ArrayList<>();
        List<RegisteredClaim> undecided = new ArrayList<>();
        sort(RegisteredClaim.of(registered), basis, decided, undecided);
        if (!undecided.isEmpty()) {
            keep(undecided, basis);
        }
        if (!decided.isEmpty()) {
            making.make(decided, (claim, assignment) -> List.of(clocks.inform(claim, assignment.body())));
        }
    }

    /**
     * Looks again at the oldest claims that wait, if the rule book or the day is another one than when they were looked at last.
     *
     * @return how many were looked at; 0 when there are no more, or others have them in their hands
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int makeWaiting(int limit) {
        Basis basis = responsibilities.basis();
        List<RegisteredClaim> waiting = unassigned.lock(basis, limit);
        List<Decided> decided = new ArrayList<>();
        List<RegisteredClaim> undecided = new ArrayList<>();
        sort(waiting, basis, decided, undecided);
        unassigned.tried(undecided.stream().map(RegisteredClaim::claimId).toList(), basis);
        if (!decided.isEmpty()) {
            unassigned.remove(decided.stream().map(one -> one.claim().claimId()).toList());
            making.make(decided, (_, assignment) -> clocks.pass(assignment));
        }
        return waiting.size();
    }

    private void keep(List<RegisteredClaim> claims, Basis basis) {
        unassigned.keep(claims, basis);
        claims.forEach(claim -> clocks.inform(claim, null));
        earlyOutcomes.of(claims.stream().map(RegisteredClaim::claimId).toList())
                .forEach(early -> clocks.stopClaims(List.of(early.claimId()), early.issuedAt()));
    }

    private static void sort(List<RegisteredClaim> claims, Basis basis, List<Decided> decided,
            List<RegisteredClaim> undecided) {
        for (RegisteredClaim claim : claims) {
            Optional<Responsibility> responsibility = basis.decide(claim);
            if (responsibility.isPresent()) {
                decided.add(new Decided(claim, responsibility.get()));
            } else {
                undecided.add(claim);
            }
        }
    }
}
