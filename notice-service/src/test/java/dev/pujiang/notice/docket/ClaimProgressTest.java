package dev.pujiang.notice.docket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.events.Outcome;
import dev.pujiang.notice.docket.DocketItemView.ClaimView;
import dev.pujiang.notice.docket.DocketItemView.Progress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClaimProgressTest {

    private final ClaimProgress claim = new ClaimProgress(UUID.randomUUID(), "1", ClaimState.ASSIGNED, "a", null,
            Instant.EPOCH);

    @Test
    void anAnswerHeardOfEarlyIsNotUndoneByOldNews() {
        claim.advance(ClaimState.ANSWERED, "a", Outcome.SUPPORTED, Instant.EPOCH);

        claim.advance(ClaimState.ACCEPTED, "a", null, Instant.EPOCH);

        assertThat(claim.state()).isEqualTo(ClaimState.ANSWERED);
        assertThat(claim.outcome()).isEqualTo(Outcome.SUPPORTED);
    }

    @Test
    void aNewAssignmentBeginsAnewWithAnotherBody() {
        claim.advance(ClaimState.SIGNED, "a", null, Instant.EPOCH);

        claim.advance(ClaimState.ASSIGNED, "b", null, Instant.EPOCH);

        assertThat(claim.state()).isEqualTo(ClaimState.ASSIGNED);
        assertThat(claim.body()).isEqualTo("b");
    }

    @Test
    void aCaseIsAsFarAsItsSlowestClaim() {
        ClaimView answered = new ClaimView(1, "land", ClaimState.ANSWERED, null, Outcome.SETTLED);
        ClaimView untouched = new ClaimView(2, "water", null, null, null);

        assertThat(Progress.of(List.of(answered), false)).isEqualTo(Progress.ANSWERED);
        assertThat(Progress.of(List.of(answered, untouched), false)).isEqualTo(Progress.REGISTERED);
        assertThat(Progress.of(List.of(answered, untouched), true)).isEqualTo(Progress.CLOSED);
    }
}
