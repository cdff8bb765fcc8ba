package dev.pujiang.intake.cases;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;

import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.edge.problem.Violations;
import dev.pujiang.intake.places.Place;
import dev.pujiang.intake.places.Places;
import dev.pujiang.intake.policy.Categories;
import dev.pujiang.intake.policy.IntakePolicy;
import dev.pujiang.intake.receptions.KnownReceptions;

/** Looks at a registration before anything is done about it. */
@ApplicationScoped
class Admission {
    private final Validator validator;
    private final Places places;
    private final KnownReceptions receptions;
    private final Vocabulary vocabulary;
    private final Clock clock;

    Admission(Validator validator, Places places, KnownReceptions receptions, Vocabulary vocabulary, Clock clock) {
        this.validator = validator;
        this.places = places;
        this.receptions = receptions;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** What the policy allows to be said. */
    @Singleton
    record Vocabulary(IntakePolicy policy, Categories categories) {}

    /** @return the place; refuses with 422 naming every field at fault, of shape and of substance alike */
    Place admit(RegisterCase command, Registrant registrant) {
        var place = places.find(command.place());
        var reception = command.receptionId() == null ? null : receptions.standing(command.receptionId(), clock.instant());
        var facts = new RegistrationRules.Facts(registrant.staff(), place.isPresent(), vocabulary.categories()::contains,
                reception, vocabulary.policy(), clock.instant());
        var problem = Problem.of(CommonProblem.VALIDATION_FAILED);
        Violations.of(validator.validate(command)).forEach(problem::fault);
        RegistrationRules.check(command, facts).forEach(problem::fault);
        if (!problem.faults().isEmpty()) {
            throw problem;
        }
        return place.orElseThrow();
    }
}
