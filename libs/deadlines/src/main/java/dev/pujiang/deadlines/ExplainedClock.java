package dev.pujiang.deadlines;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pujiang.clock.ClockWords;
import dev.pujiang.edge.language.Language;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A clock in the reader's language.
 *
 * @param name of its rule
 * @param derivation why it ends when it ends, as data and in words; absent if it cannot be computed any more
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExplainedClock(@JsonUnwrapped ClockView view, String name, DerivationView derivation) {

    static ExplainedClock of(ClockView clock, Language language) {
        if (clock.derivation() == null) {
            return new ExplainedClock(clock, clock.rule(), null);
        }
        ClockWords words = ClockWords.in(language.locale());
        return new ExplainedClock(clock, words.rule(clock.derivation().rule()), DerivationView.of(clock.derivation(), words));
    }
}
