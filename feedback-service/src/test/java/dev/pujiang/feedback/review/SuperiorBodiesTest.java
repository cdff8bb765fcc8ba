package dev.pujiang.feedback.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.pujiang.deadlines.Superiors;
import dev.pujiang.feedback.FeedbackTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class SuperiorBodiesTest extends FeedbackTest {

    @Inject
    Superiors superiors;

    @Test
    void knowsWhoIsAboveABodyFromRouting() {
        String body = "330726-" + UUID.randomUUID().toString().substring(0, 8);

        topics.publish("pujiang.assignments", "routing-service", "body.listed.v1", body, """
                {"body":"%s","nameZh":"示例局","division":"330726","level":"COUNTY","superior":"330726-zf",
                 "validFrom":"2023-06-30"}""".formatted(body));

        eventually(() -> superiors.above(Set.of(body)).equals(Map.of(body, List.of("330726-zf"))));
    }

    @Test
    void hasNoDutyThatIsNobodys() {
        assertThatThrownBy(superiors::ofNobody).isInstanceOf(IllegalStateException.class);
    }
}
