package dev.pujiang.intake.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.pujiang.events.Kind;

class CaseScopeTest {
    private static final CaseScope.Subject APPEAL = subject(Kind.APPEAL);
    private static final CaseScope.Subject REPORT = subject(Kind.REPORT);

    @Test
    void coversWhatTheOwnBodyRegisteredOrIsResponsibleFor() {
        assertThat(new CaseScope("330726001-zf", "330726001", false, false).covers(APPEAL)).isTrue();
        assertThat(new CaseScope("330726-jt", "330726", false, false).covers(APPEAL)).isTrue();
        assertThat(new CaseScope("330726-jt", "330726", false, false).covers(REPORT)).isTrue();
    }

    @Test
    void coversTheOwnDivisionAndBelowForJobsThatWatchOverPlaces() {
        assertThat(new CaseScope("3307-xfj", "3307", true, true).covers(APPEAL)).isTrue();
        assertThat(new CaseScope("330726001-x", "330726001", true, false).covers(APPEAL)).isTrue();
        assertThat(new CaseScope("330727-xfj", "330727", true, true).covers(APPEAL)).isFalse();
        assertThat(new CaseScope("330726-zjj", "330726", false, false).covers(APPEAL)).isFalse();
    }

    @Test
    void coversAccusationsForDisciplineAndPetitionOfficeOnly() {
        assertThat(new CaseScope("330726-jw", "330726", true, true).covers(REPORT)).isTrue();
        assertThat(new CaseScope("330726-zrzy", "330726", true, false).covers(REPORT)).isFalse();
    }

    @Test
    void coversNothingForNobody() {
        assertThat(new CaseScope(null, null, true, false).covers(APPEAL)).isFalse();
    }

    private static CaseScope.Subject subject(Kind kind) {
        return new CaseScope.Subject(kind, "33/3307/330726/330726001", "330726001-zf", Set.of("330726-jt"));
    }
}
