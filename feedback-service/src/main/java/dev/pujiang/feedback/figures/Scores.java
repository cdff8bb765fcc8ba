package dev.pujiang.feedback.figures;

import java.util.Collection;
import java.util.Optional;

/** What is counted of a rating: 1 to 5 for the receiving office, 1 to 5 for the handling body. */
public record Scores(int office, int body) {

    /** A case with several petitioners counts by its lowest ratings: it is satisfied when all who rated are. */
    static Optional<Scores> lowest(Collection<Scores> scores) {
        return scores.stream()
                .reduce((a, b) -> new Scores(Math.min(a.office, b.office), Math.min(a.body, b.body)));
    }
}
