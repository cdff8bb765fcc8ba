package dev.pujiang.feedback.figures;

import dev.pujiang.divisions.Divisions;
import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;

/** The figures of a division by the policy in force. */
@ApplicationScoped
class FiguresService {

    private final Figures figures;
    private final RatingPolicy policy;
    private final Caller caller;

    FiguresService(Figures figures, RatingPolicy policy, Caller caller) {
        this.figures = figures;
        this.policy = policy;
        this.caller = caller;
    }

    /** @param division natural code; null is the caller's own. What is no division is refused with 422 */
    FiguresView of(String division) {
        String code = division == null || division.isBlank() ? caller.division().orElse("") : division;
        return Divisions.bundled().find(code)
                .map(found -> FiguresView.of(found.code(), figures.of(found.code()), policy))
                .orElseThrow(() -> Problem.invalid("division", "unknown-division"));
    }
}
