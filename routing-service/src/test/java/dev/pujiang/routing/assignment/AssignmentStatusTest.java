package dev.pujiang.routing.assignment;

import static dev.pujiang.routing.assignment.AssignmentStatus.ACCEPTED;
import static dev.pujiang.routing.assignment.AssignmentStatus.CONCLUDED;
import static dev.pujiang.routing.assignment.AssignmentStatus.MADE;
import static dev.pujiang.routing.assignment.AssignmentStatus.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.routing.assignment.AssignmentStatus.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssignmentStatusTest {

    @ParameterizedTest(name = "{0} leads by {1} to {2}")
    @CsvSource({"MADE,SIGN,SIGNED", "SIGNED,ACCEPT,ACCEPTED", "ACCEPTED,CONCLUDE,CONCLUDED", "MADE,CONCLUDE,CONCLUDED",
            "SIGNED,CONCLUDE,CONCLUDED", "MADE,LAPSE,ACCEPTED", "SIGNED,LAPSE,ACCEPTED", "ACCEPTED,EXTEND,ACCEPTED"})
    void followsTheGraph(AssignmentStatus from, Step step, AssignmentStatus to) {
        assertThat(from.after(step)).contains(to);
    }

    @ParameterizedTest(name = "{0} refuses {1}")
    @CsvSource({"MADE,ACCEPT", "SIGNED,SIGN", "ACCEPTED,SIGN", "ACCEPTED,ACCEPT", "CONCLUDED,SIGN", "CONCLUDED,ACCEPT",
            "CONCLUDED,CONCLUDE", "ACCEPTED,LAPSE", "CONCLUDED,LAPSE", "MADE,EXTEND", "SIGNED,EXTEND", "CONCLUDED,EXTEND"})
    void refusesWhatTheGraphDoesNotHave(AssignmentStatus from, Step step) {
        assertThat(from.after(step)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AssignmentStatus.class)
    void canBeConcludedAsLongAsItIsOpen(AssignmentStatus status) {
        assertThat(status.after(Step.CONCLUDE).isPresent()).isEqualTo(status.isOpen());
    }

    @Test
    void countsEverythingButConcludedAsOpen() {
        assertThat(MADE.isOpen() && SIGNED.isOpen() && ACCEPTED.isOpen()).isTrue();
        assertThat(CONCLUDED.isOpen()).isFalse();
    }
}
