package dev.pujiang.routing.derivation;

import dev.pujiang.clock.ClockWords;
import dev.pujiang.clock.Derivation;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.PageTexts;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** What the page answers: to people, who know divisions by their names. */
@ApplicationScoped
class Answers {

    private static final int MOST_NAMES = 5;

    private final Terms terms;
    private final PlaceNames places;
    private final DerivationConfig config;
    private final PageTexts texts;
    private final Clock clock;

    Answers(Terms terms, PlaceNames places, DerivationConfig config, PageTexts texts, Clock clock) {
        this.terms = terms;
        this.places = places;
        this.config = config;
        this.texts = texts;
        this.clock = clock;
    }

    /** The division whose calendar holds where none is named. */
    String usualPlace() {
        return places.fullName(config.division());
    }

    /** @throws Problem 422 with every field at fault */
    Answer to(DeriveTerm asked, Language language) {
        List<String> meant = asked.division() == null ? List.of(config.division()) : places.find(asked.division());
        if (meant.size() != 1) {
            throw refusal(asked, meant);
        }
        dev.pujiang.clock.Clock term = terms.derive(asked.in(meant.getFirst()));
        Derivation derivation = term.derivation();
        DateTimeFormatter months = DateTimeFormatter.ofPattern(texts.text(language, "terms_month_pattern"), language.locale());
        return Answer.of(derivation, terms.remainingDays(term, clock.instant()), places.fullName(derivation.division()),
                Strip.of(derivation, months), ClockWords.in(language.locale()));
    }

    /** The faults of the other fields are looked for as well, as if the usual division had been meant. */
    private Problem refusal(DeriveTerm asked, List<String> meant) {
        Problem refusal = Problem.of(CommonProblem.VALIDATION_FAILED);
        if (meant.isEmpty()) {
            refusal.field("division", "unknown-place", asked.division());
        } else {
            refusal.field("division", "ambiguous-place", asked.division(), meant.stream().limit(MOST_NAMES)
                    .map(code -> places.fullName(code) + " " + code).collect(Collectors.joining(", ")));
        }
        try {
            terms.derive(asked.in(config.division()));
        } catch (Problem others) {
            others.faults().forEach(refusal::fault);
        }
        return refusal;
    }
}
