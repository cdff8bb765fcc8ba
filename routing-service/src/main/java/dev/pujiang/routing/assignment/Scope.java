package dev.pujiang.routing.assignment;

import dev.pujiang.divisions.Divisions;
import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.access.Permission;
import dev.pujiang.events.Kind;

/**
 * Which assignments are a caller's business. Whoever signs for a body sees that body's. Everybody else who reads assignments
 * (supervisors, leaders, reviewers, auditors) sees those of the bodies of their division and below. Accusations are seen by the
 * responsible body and by auditors alone (R-ACCUSED).
 */
sealed interface Scope {

    boolean includes(Assignment assignment);

    /**
     * Whether a claim that nobody is responsible for is the caller's business: that of the body of last resort, which is told if its
     * clock runs out, and of who oversees its place. The body of last resort sees accusations as well: somebody has to see to it that
     * somebody becomes responsible, and there is only number, place and category to be seen.
     */
    boolean includes(UnassignedClaim claim, String lastResort);

    /** Those of one body. */
    record Own(String body) implements Scope {

        @Override
        public boolean includes(Assignment assignment) {
            return assignment.body().equals(body);
        }

        @Override
        public boolean includes(UnassignedClaim claim, String lastResort) {
            return body.equals(lastResort);
        }
    }

    /** Those of every body of a division and below, as {@code 33/3307/330726}; and those of the caller's own body. */
    record Subtree(String path, String body, boolean accusations) implements Scope {

        String division() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public boolean includes(Assignment assignment) {
            if (assignment.body().equals(body)) {
                return true;
            }
            return isBelow(assignment.bodyPath(), assignment.kind());
        }

        @Override
        public boolean includes(UnassignedClaim claim, String lastResort) {
            return body.equals(lastResort) || isBelow(claim.placePath(), claim.claim().kind());
        }

        private boolean isBelow(String other, Kind kind) {
            return (other.equals(path) || other.startsWith(path + "/")) && (accusations || kind != Kind.REPORT);
        }
    }

    /** None: a token that names neither body nor division. */
    record Nothing() implements Scope {

        @Override
        public boolean includes(Assignment assignment) {
            return false;
        }

        @Override
        public boolean includes(UnassignedClaim claim, String lastResort) {
            return false;
        }
    }

    static Scope of(Caller caller) {
        if (!caller.may(Permission.ASSIGNMENT_READ)) {
            return new Nothing();
        }
        if (caller.may(Permission.ASSIGNMENT_SIGN)) {
            return caller.body().<Scope>map(Own::new).orElseGet(Nothing::new);
        }
        return caller.division().filter(Divisions.bundled()::contains)
                .<Scope>map(division -> new Subtree(Divisions.bundled().path(division), caller.body().orElse(""),
                        caller.may(Permission.AUDIT_READ)))
                .orElseGet(Nothing::new);
    }
}
