package dev.pujiang.intake.cases;

import java.util.Arrays;
import java.util.Set;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.access.Permission;
import dev.pujiang.events.Kind;

/**
 * Which cases a member of staff may see: those the own body registered or is responsible for; with a job that watches over places,
 * those of the own division and below. Of accusations (R-ACCUSED) only the discipline body and the petition office of a place get
 * to see more than their own, so that no accused body does.
 *
 * @param body the body one acts for, or null
 * @param division the division of that body, or null
 * @param oversees the job watches over places: windows, supervisors, leaders, auditors
 * @param accusations the body is one that sees the accusations of its places
 */
record CaseScope(String body, String division, boolean oversees, boolean accusations) {

    static CaseScope of(Caller caller, Set<String> accusationBodies) {
        String body = caller.body().orElse(null);
        boolean oversees = caller.may(Permission.CASE_REGISTER) || caller.may(Permission.CASE_READS)
                || caller.may(Permission.RECEPTION_READ);
        return new CaseScope(body, caller.division().orElse(null), oversees,
                body != null && accusationBodies.contains(body.substring(body.lastIndexOf('-') + 1)));
    }

    /** What of a case decides who may see it. */
    record Subject(Kind kind, String placePath, String registeringBody, Set<String> responsibleBodies) {}

    boolean covers(Subject subject) {
        if (body != null && (body.equals(subject.registeringBody()) || subject.responsibleBodies().contains(body))) {
            return true;
        }
        return oversees && division != null && Arrays.asList(subject.placePath().split("/")).contains(division)
                && (subject.kind() != Kind.REPORT || accusations);
    }
}
