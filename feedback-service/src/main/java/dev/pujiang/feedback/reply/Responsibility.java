package dev.pujiang.feedback.reply;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.pujiang.feedback.cases.Assignment;

/** Whether a body may answer claims of a case: only those whose assignment it has accepted, and only while undecided. */
sealed interface Responsibility {

    /** It may answer all of them. */
    record Granted() implements Responsibility {}

    /** It has nothing to do with the case, which therefore does not exist for it. */
    record NotConcerned() implements Responsibility {}

    /** The case has no such claim. */
    record UnknownClaim(int position) implements Responsibility {}

    /** The claim is another body's, or the body has not accepted it. */
    record NotAccepted(UUID claimId) implements Responsibility {}

    /** Another reply has decided the claim. */
    record AlreadyDecided(UUID claimId) implements Responsibility {}

    static Responsibility of(String body, List<UUID> answered, Set<UUID> claims, List<Assignment> assignments,
            Set<UUID> decided) {
        List<Assignment> own = assignments.stream().filter(assignment -> assignment.body().equals(body)).toList();
        if (own.isEmpty()) {
            return new NotConcerned();
        }
        for (int i = 0; i < answered.size(); i++) {
            if (!claims.contains(answered.get(i))) {
                return new UnknownClaim(i);
            }
        }
        Optional<UUID> late = answered.stream().filter(decided::contains).findFirst();
        if (late.isPresent()) {
            return new AlreadyDecided(late.get());
        }
        return answered.stream()
                .filter(claim -> own.stream().noneMatch(one -> one.claimId().equals(claim) && one.isAccepted())).findFirst()
                .<Responsibility>map(NotAccepted::new).orElseGet(Granted::new);
    }
}
