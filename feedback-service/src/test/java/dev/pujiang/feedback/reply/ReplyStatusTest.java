package dev.pujiang.feedback.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.pujiang.feedback.reply.ReplyStatus.Step;

class ReplyStatusTest {

    @Test
    void aDraftMayBeChangedAndIssued() {
        assertThat(ReplyStatus.DRAFT.after(Step.CHANGE)).isEqualTo(ReplyStatus.DRAFT);
        assertThat(ReplyStatus.DRAFT.after(Step.ISSUE)).isEqualTo(ReplyStatus.ISSUED);
    }

    @ParameterizedTest
    @EnumSource
    void anIssuedReplyAllowsNothingMore(Step step) {
        assertThat(ReplyStatus.ISSUED.allows(step)).isFalse();
        assertThatThrownBy(() -> ReplyStatus.ISSUED.after(step)).isInstanceOf(IllegalStateException.class);
    }
}
