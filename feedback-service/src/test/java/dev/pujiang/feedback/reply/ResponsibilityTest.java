package dev.pujiang.feedback.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.pujiang.feedback.cases.Assignment;
import dev.pujiang.feedback.cases.AssignmentStatus;

class ResponsibilityTest {

    private static final UUID CLAIM = new UUID(0, 1);
    private static final UUID OTHER_CLAIM = new UUID(0, 2);
    private static final String BODY = "330726-zrzy";

    @Test
    void grantsWhatTheBodyHasAccepted() {
        assertThat(of(Set.of(), assigned(CLAIM, BODY, AssignmentStatus.ACCEPTED))).isEqualTo(new Responsibility.Granted());
    }

    @ParameterizedTest
    @EnumSource(names = {"MADE", "SIGNED", "CONCLUDED"})
    void refusesWhatTheBodyHasNotAccepted(AssignmentStatus status) {
        assertThat(of(Set.of(), assigned(CLAIM, BODY, status))).isEqualTo(new Responsibility.NotAccepted(CLAIM));
    }

    @Test
    void refusesAnotherBodysClaimOfTheSameCase() {
        assertThat(of(Set.of(), assigned(CLAIM, "330726-zjj", AssignmentStatus.ACCEPTED),
                assigned(OTHER_CLAIM, BODY, AssignmentStatus.ACCEPTED))).isEqualTo(new Responsibility.NotAccepted(CLAIM));
    }

    @Test
    void doesNotConcernABodyWithoutAssignment() {
        assertThat(of(Set.of(), assigned(CLAIM, "330726-zjj", AssignmentStatus.ACCEPTED)))
                .isEqualTo(new Responsibility.NotConcerned());
    }

    @Test
    void refusesAClaimThatIsDecided() {
        assertThat(of(Set.of(CLAIM), assigned(CLAIM, BODY, AssignmentStatus.ACCEPTED)))
                .isEqualTo(new Responsibility.AlreadyDecided(CLAIM));
    }

    @Test
    void namesTheClaimThatTheCaseDoesNotHave() {
        Responsibility answer = Responsibility.of(BODY, List.of(CLAIM, new UUID(0, 9)), Set.of(CLAIM),
                List.of(assigned(CLAIM, BODY, AssignmentStatus.ACCEPTED)), Set.of());

        assertThat(answer).isEqualTo(new Responsibility.UnknownClaim(1));
    }

    private static Responsibility of(Set<UUID> decided, Assignment... assignments) {
        return Responsibility.of(BODY, List.of(CLAIM), Set.of(CLAIM, OTHER_CLAIM), List.of(assignments), decided);
    }

    private static Assignment assigned(UUID claim, String body, AssignmentStatus status) {
        return new Assignment(UUID.randomUUID(), claim, body, status);
    }
}
