package dev.pujiang.feedback.review;

import dev.pujiang.deadlines.ClockReaders;
import dev.pujiang.deadlines.ClockView;
import dev.pujiang.edge.access.Caller;
import dev.pujiang.feedback.cases.CaseAccess;
import dev.pujiang.feedback.cases.Cases;
import jakarta.enterprise.context.ApplicationScoped;

/** Who may see a case sees its clocks; a petitioner those of the own right only. */
@ApplicationScoped
class WindowReaders implements ClockReaders {

    private final Cases cases;
    private final CaseAccess access;
    private final Caller caller;

    WindowReaders(Cases cases, CaseAccess access, Caller caller) {
        this.cases = cases;
        this.access = access;
        this.caller = caller;
    }

    @Override
    public boolean mayRead(ClockView clock) {
        return isOwn(clock) && cases.find(clock.caseNumber()).filter(access::mayRead).isPresent();
    }

    private boolean isOwn(ClockView clock) {
        return caller.caseNumber().isEmpty() || clock.petitionerId() == null
                || caller.petitioner().filter(clock.petitionerId()::equals).isPresent();
    }
}
