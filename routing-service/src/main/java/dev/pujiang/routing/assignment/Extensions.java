package dev.pujiang.routing.assignment;

import dev.pujiang.clock.ClockWords;
import dev.pujiang.clock.FieldFault.Code;
import dev.pujiang.clock.TermRefusedException;
import dev.pujiang.edge.privacy.PersonalData;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.FieldFault;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.routing.RoutingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives handling more time: once, before it is over, by no more days than the policy allows (R-CLOCKS). */
@ApplicationScoped
class Extensions {

    private static final String DAYS = "days";
    /** What no other number of days would change. */
    private static final Set<Code> FORBIDDEN = EnumSet.of(Code.NOT_EXTENDABLE, Code.SECOND_EXTENSION, Code.EXTENSION_AFTER_END);

    private final ClaimClocks clocks;

    Extensions(ClaimClocks clocks) {
        this.clocks = clocks;
    }

    /** In days. */
    int longest() {
        return clocks.longestExtension();
    }

    /** @throws Problem 409 if a rule forbids it, 422 if it is by too few or too many days, or the reason holds personal data */
    void extend(Assignment assignment, ExtendTerm command, Instant now) {
        PersonalData.refuse(RoutingProblem.PERSONAL_DATA_IN_TEXT, Map.of("reason", command.reason()), assignment.caseNumber());
        assignment.extend(command.days(), command.reason().strip(), now);
        try {
            clocks.extend(assignment, now, command.days()).orElseThrow(() -> new Problem(RoutingProblem.TERM_NOT_EXTENDABLE));
        } catch (TermRefusedException refused) {
            throw problem(refused);
        }
    }

    private static Problem problem(TermRefusedException refused) {
        boolean forbidden = refused.faults().stream().anyMatch(fault -> FORBIDDEN.contains(fault.code()));
        Problem problem = Problem.of(forbidden ? RoutingProblem.TERM_NOT_EXTENDABLE : CommonProblem.VALIDATION_FAILED);
        refused.faults().forEach(fault -> problem.fault(FieldFault.worded(DAYS, code(fault.code()),
                language -> ClockWords.in(language.locale()).fault(fault))));
        return problem;
    }

    private static String code(Code code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
