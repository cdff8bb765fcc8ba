package dev.pujiang.routing.derivation;

import dev.pujiang.clock.Clock;
import dev.pujiang.clock.ClockWords;
import dev.pujiang.clock.Clocks;
import dev.pujiang.clock.FieldFault;
import dev.pujiang.clock.Rule;
import dev.pujiang.clock.TermRefusedException;
import dev.pujiang.deadlines.StatutoryClocks;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Derives terms by the policy and the calendars in force, for the endpoint and the page. */
@ApplicationScoped
class Terms {

    private final StatutoryClocks statutory;

    Terms(StatutoryClocks statutory) {
        this.statutory = statutory;
    }

    Collection<Rule> rules() {
        return statutory.current().policy().rules().values();
    }

    Optional<Rule> rule(String name) {
        return statutory.current().policy().rule(name);
    }

    /** @throws Problem 422 with every field at fault, named as in the request, in the words of libs/clock */
    Clock derive(DeriveTerm asked) {
        Clocks clocks = statutory.current();
        Reading reading = Reading.of(asked, clocks.policy().zone());
        try {
            Clock clock = new Clock(reading.facts(), clocks.derive(reading.facts()));
            if (reading.whole()) {
                return clock;
            }
            throw refusal(reading, List.of(), asked);
        } catch (TermRefusedException refused) {
            throw refusal(reading, refused.faults(), asked);
        }
    }

    /** Days left of the kind the term counts; 0 on the last day, negative after it. */
    long remainingDays(Clock clock, Instant now) {
        return statutory.current().remainingDays(clock, now);
    }

    private static Problem refusal(Reading reading, List<FieldFault> ofFacts, DeriveTerm asked) {
        Problem refusal = Problem.of(CommonProblem.VALIDATION_FAILED);
        reading.unreadable().forEach(field -> refusal.field(field, "invalid-time"));
        reading.missing().forEach(fault -> refusal.fault(worded(fault, fault.field())));
        ofFacts.stream().map(fault -> asWritten(fault, asked)).filter(fault -> !reading.notes(reading.field(fault.field())))
                .forEach(fault -> refusal.fault(worded(fault, reading.field(fault.field()))));
        return refusal;
    }

    /** The start as its writer knows it, not as an instant in UTC. */
    private static FieldFault asWritten(FieldFault fault, DeriveTerm asked) {
        return fault.code() == FieldFault.Code.DAY_OUT_OF_RANGE && fault.field().equals("start")
                ? new FieldFault(fault.field(), fault.code(), asked.start(), fault.limit())
                : fault;
    }

    private static dev.pujiang.edge.problem.FieldFault worded(FieldFault fault, String field) {
        return dev.pujiang.edge.problem.FieldFault.worded(field, kebab(fault.code()),
                language -> ClockWords.in(language.locale()).fault(fault));
    }

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
