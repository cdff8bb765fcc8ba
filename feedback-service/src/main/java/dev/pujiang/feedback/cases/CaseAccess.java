package dev.pujiang.feedback.cases;

import java.util.List;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.events.Kind;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Who may see a case here: its petitioners; the bodies it is assigned to; those who oversee the place without handling matters
 * themselves, unless it is an accusation (R-ACCUSED). For everybody else it does not exist (404).
 */
@ApplicationScoped
public class CaseAccess {

    private final Cases cases;
    private final Caller caller;

    CaseAccess(Cases cases, Caller caller) {
        this.cases = cases;
        this.caller = caller;
    }

    /** The case, if the caller may read it. */
    public KnownCase readable(String number) {
        return cases.find(number).filter(this::mayRead).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
    }

    /** Whether the caller may read what has been told of this case. */
    public boolean mayRead(KnownCase known) {
        if (caller.may(Permission.CASE_TRACK)) {
            return caller.tracks(known.number());
        }
        if (!caller.may(Permission.REPLY_READ)) {
            return false;
        }
        return oversees(known) || isAssigned(cases.assignments(known.number()));
    }

    private boolean oversees(KnownCase known) {
        return !caller.may(Permission.REPLY_WRITE) && known.kind() != Kind.REPORT && caller.oversees(known.placePath());
    }

    private boolean isAssigned(List<Assignment> assignments) {
        return assignments.stream().map(Assignment::body).anyMatch(caller::actsFor);
    }
}
