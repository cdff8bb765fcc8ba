package dev.pujiang.feedback.reply;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.feedback.FeedbackProblem;
import dev.pujiang.feedback.cases.Cases;
import dev.pujiang.feedback.cases.KnownClaim;
import jakarta.enterprise.context.ApplicationScoped;

/** Demands that a body may answer the claims of a reply, see {@link Responsibility}. */
@ApplicationScoped
class Mandate {

    private final Cases cases;
    private final Decisions decisions;

    Mandate(Cases cases, Decisions decisions) {
        this.cases = cases;
        this.decisions = decisions;
    }

    /**
     * Refuses with 404 a body that has nothing to do with the case, with 422 a claim that the case does not have, with 409
     * {@code assignment-not-accepted} or {@code claim-already-decided}.
     */
    void demand(String caseNumber, String body, List<Answer> answers) {
        Set<UUID> claims = cases.claims(caseNumber).stream().map(KnownClaim::id).collect(Collectors.toSet());
        Set<UUID> decided = decisions.of(caseNumber).stream().map(Decision::claimId).collect(Collectors.toSet());
        List<UUID> answered = answers.stream().map(Answer::claimId).toList();
        switch (Responsibility.of(body, answered, claims, cases.assignments(caseNumber), decided)) {
            case Responsibility.Granted() -> {
            }
            case Responsibility.NotConcerned() -> throw Problem.of(CommonProblem.NOT_FOUND);
            case Responsibility.UnknownClaim(int position) ->
                throw Problem.invalid("claims[" + position + "].claimId", "unknown-claim");
            case Responsibility.NotAccepted(UUID claim) ->
                throw Problem.of(FeedbackProblem.ASSIGNMENT_NOT_ACCEPTED).with("claimId", claim);
            case Responsibility.AlreadyDecided(UUID claim) -> throw alreadyDecided(claim);
        }
    }

    static Problem alreadyDecided(UUID claim) {
        return Problem.of(FeedbackProblem.CLAIM_ALREADY_DECIDED).with("claimId", claim);
    }
}
