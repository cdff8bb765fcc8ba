package dev.pujiang.feedback.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.pujiang.feedback.casefile.CaseFileView.ClaimView;
import dev.pujiang.feedback.cases.AnswerTerm;
import dev.pujiang.feedback.cases.AnswerTerms;
import dev.pujiang.feedback.cases.Assignment;
import dev.pujiang.feedback.cases.Cases;
import dev.pujiang.feedback.cases.Dues;
import dev.pujiang.feedback.cases.KnownCase;
import dev.pujiang.feedback.reply.Decision;
import dev.pujiang.feedback.reply.Decisions;
import jakarta.enterprise.context.ApplicationScoped;

/** The claims of a case: who answers, until when, and what was decided. */
@ApplicationScoped
class ClaimLines {

    private final Cases cases;
    private final AnswerTerms terms;
    private final Dues dues;
    private final Decisions decisions;

    ClaimLines(Cases cases, AnswerTerms terms, Dues dues, Decisions decisions) {
        this.cases = cases;
        this.terms = terms;
        this.dues = dues;
        this.decisions = decisions;
    }

    /** In the order in which the petitioner made them. */
    List<ClaimView> of(KnownCase known) {
        Map<UUID, Assignment> assigned = cases.assignments(known.number()).stream()
                .collect(Collectors.toMap(Assignment::claimId, Function.identity(), (earlier, later) -> later));
        Map<UUID, AnswerTerm> due = terms.of(known.number());
        Map<UUID, Decision> decided = decisions.of(known.number()).stream()
                .collect(Collectors.toMap(Decision::claimId, Function.identity()));
        return cases.claims(known.number()).stream().map(claim -> {
            Optional<Assignment> assignment = Optional.ofNullable(assigned.get(claim.id()));
            Optional<Decision> decision = Optional.ofNullable(decided.get(claim.id()));
            return new ClaimView(claim.id(), claim.ordinal(), claim.category(), assignment.map(Assignment::body).orElse(null),
                    assignment.map(Assignment::status).orElse(null),
                    dues.of(due.get(claim.id()), known.placePath(), decision.map(Decision::at).orElse(null)),
                    decision.map(Decision::outcome).orElse(null), decision.map(Decision::replyId).orElse(null));
        }).toList();
    }
}
