package dev.pujiang.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ladders as the policy says, or no start at all. */
class LaddersTest {

    private static final PolicyFiles POLICY = new PolicyFiles(
            List.of("../../deploy/policies/cn-2022.yaml", "../../deploy/policies/zj-pujiang.yaml"));

    private record Steps(boolean right, Optional<List<Integer>> remind, Optional<List<Integer>> escalate)
            implements
                EscalationPolicy.Steps {

        static Steps of(boolean right, List<Integer> remind, List<Integer> escalate) {
            return new Steps(right, Optional.of(remind), Optional.of(escalate));
        }
    }

    private record Policy(EscalationPolicy.Steps usual,
            Map<String, EscalationPolicy.Steps> rules) implements EscalationPolicy {}

    private static Ladders ladders(String rule, Steps steps) {
        return new Ladders(new Policy(Steps.of(false, List.of(7, 1), List.of(7)), Map.of(rule, steps)), POLICY);
    }

    @Test
    void stepsComeInTheOrderInWhichTheyHappen() {
        Ladder ladder = ladders("handle", Steps.of(false, List.of(3, 15), List.of(30, 7))).of("handle");

        assertThat(ladder.rungs()).containsExactly(new Rung(-15, 0), new Rung(-3, 0), new Rung(0, 1), new Rung(7, 2),
                new Rung(30, 3));
    }

    @Test
    void aRuleWithoutStepsOfItsOwnHasTheUsualOnes() {
        assertThat(ladders("handle", Steps.of(false, List.of(), List.of())).of("review").rungs()).hasSize(4);
    }

    @Test
    void refusesRulesThatThePolicyDoesNotKnow() {
        assertThatThrownBy(() -> ladders("hndle", Steps.of(false, List.of(), List.of())))
                .hasMessageContaining("policy.escalation.rules.hndle");
    }

    @Test
    void refusesRemindersBeforeTheTermBeginsAndStepsOfNoDays() {
        assertThatThrownBy(() -> ladders("simple-accept", Steps.of(false, List.of(3), List.of(0))))
                .hasMessageContaining("rules.simple-accept.remind: 3").hasMessageContaining("rules.simple-accept.escalate: 0");
    }

    @Test
    void refusesToEscalateARight() {
        assertThatThrownBy(() -> ladders("object", Steps.of(true, List.of(), List.of(1))))
                .hasMessageContaining("a right lapses");
    }
}
