package dev.pujiang.routing.assignment;

import dev.pujiang.deadlines.ClockReaders;
import dev.pujiang.deadlines.ClockView;
import dev.pujiang.edge.access.Caller;
import dev.pujiang.routing.RoutingConfig;
import jakarta.enterprise.context.ApplicationScoped;

/** Who may see the clocks of a case sees its assignments: its petitioners, and staff in whose scope one of its claims lies. */
@ApplicationScoped
class CaseClockReaders implements ClockReaders {

    private final AssignmentRepository repository;
    private final UnassignedClaims unassigned;
    private final Caller caller;
    private final String lastResort;

    CaseClockReaders(AssignmentRepository repository, UnassignedClaims unassigned, Caller caller, RoutingConfig config) {
        this.repository = repository;
        this.unassigned = unassigned;
        this.caller = caller;
        this.lastResort = config.fallbackBody();
    }

    @Override
    public boolean mayRead(ClockView clock) {
        if (caller.tracks(clock.caseNumber())) {
            return true;
        }
        Scope scope = Scope.of(caller);
        return repository.ofCase(clock.caseNumber()).stream().anyMatch(scope::includes)
                || unassigned.ofCase(clock.caseNumber()).stream().anyMatch(claim -> scope.includes(claim, lastResort));
    }
}
