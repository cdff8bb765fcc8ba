package dev.pujiang.routing.assignment;

import dev.pujiang.deadlines.ClockReaders;
import dev.pujiang.deadlines.ClockView;
import jakarta.enterprise.context.ApplicationScoped;

/** Who may see the clocks of a case sees its claims: its petitioners, and staff in whose scope one of its claims lies. */
@ApplicationScoped
class CaseClockReaders implements ClockReaders {

    private final AssignmentAccess access;

    CaseClockReaders(AssignmentAccess access) {
        this.access = access;
    }

    @Override
    public boolean mayRead(ClockView clock) {
        return access.ofCase(clock.caseNumber()).isPresent();
    }
}
