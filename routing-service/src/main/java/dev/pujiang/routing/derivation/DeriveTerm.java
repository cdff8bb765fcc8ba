package dev.pujiang.routing.derivation;

import dev.pujiang.edge.problem.CleanText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Ask when a term ends. Times are ISO 8601, as an instant with its offset or as a day; the day is what matters, in the zone of the
 * policy. What is wrong with their content is said by {@link Terms}, for all of them together.
 *
 * @param rule name of the rule, {@code handle}
 * @param start when the start event happened
 * @param division code of the division whose calendar holds
 * @param pauses in any order; none if null
 * @param extensionDays by how many days the term is extended; not at all if 0 or null
 */
record DeriveTerm(@Size(max = DeriveTerm.LONGEST) @CleanText String rule, @Size(max = DeriveTerm.LONGEST) String start,
        @Size(max = DeriveTerm.LONGEST) @CleanText String division,
        @Size(max = DeriveTerm.MOST_PAUSES, message = "{too-many-pauses}") List<@NotNull @Valid PauseTime> pauses,
        Integer extensionDays) {

    static final int MOST_PAUSES = 100;
    static final int LONGEST = 60;

    DeriveTerm {
        pauses = pauses == null ? List.of() : pauses;
    }

    DeriveTerm in(String other) {
        return new DeriveTerm(rule, start, other, pauses, extensionDays);
    }

    /** A time that does not count; both ends must be given. */
    record PauseTime(@Size(max = DeriveTerm.LONGEST) String from, @Size(max = DeriveTerm.LONGEST) String to) {}
}
