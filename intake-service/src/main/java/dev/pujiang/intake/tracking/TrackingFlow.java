package dev.pujiang.intake.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.access.PetitionerCookie;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;

/** From number and code to the view of the case, for programs and for pages. */
@ApplicationScoped
class TrackingFlow {
    private final Proof proof;
    private final PetitionerToken tokens;
    private final Tracking tracking;

    TrackingFlow(Proof proof, PetitionerToken tokens, Tracking tracking) {
        this.proof = proof;
        this.tokens = tokens;
        this.tracking = tracking;
    }

    Proof.Verdict prove(String caseNumber, String queryCode) {
        return proof.of(caseNumber, queryCode);
    }

    PetitionerToken.Signed token(Proof.Verdict.Proven proven) {
        return tokens.sign(proven.caseNumber(), proven.petitioner());
    }

    NewCookie cookie(Proof.Verdict.Proven proven) {
        return PetitionerCookie.holding(token(proven).token(), tokens.life());
    }

    /** The case of the caller's token; 404 if it is of none that is here. */
    TrackingView view(Caller caller, Language language) {
        return tracking.of(caller.caseNumber().orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)),
                caller.petitioner().orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)), language);
    }
}
