package dev.pujiang.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private final Map<String, Integer> partitions = Topics.declared().partitions();

    @Test
    void declaresEveryTopicOfFactsWithSixPartitionsAndItsRestrictedTwin() {
        for (String facts : new String[]{"cases", "assignments", "replies"}) {
            assertThat(partitions).containsEntry("pujiang." + facts, 6).containsEntry("pujiang." + facts + ".restricted", 6);
        }
        assertThat(partitions).containsEntry("pujiang.receptions", 6);
    }

    @Test
    void declaresOneDeadLetterTopicPerServiceKeptInOrder() {
        for (Service.Kind service : Service.Kind.values()) {
            assertThat(partitions).containsEntry("pujiang.dead-letters." + service.shortName(), 1);
        }
    }

    @Test
    void declaresNothingElse() {
        assertThat(partitions).hasSize(11);
    }
}
