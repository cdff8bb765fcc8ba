package dev.pujiang.routing.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.deadlines.Superiors;
import dev.pujiang.routing.RoutingTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@RoutingTest
class SuperiorBodiesTest {

    @Inject
    Superiors superiors;

    @Test
    void climbsFromEachBodyToTheTopNearestFirst() {
        Map<String, List<String>> above = superiors.above(Set.of("330726-zrzy", "330726001-zf", "no-such-body", "33-zf"));

        assertThat(above).containsOnlyKeys("330726-zrzy", "330726001-zf")
                .containsEntry("330726-zrzy", List.of("330726-zf", "3307-zf", "33-zf"))
                .containsEntry("330726001-zf", List.of("330726-zf", "3307-zf", "33-zf"));
    }

    @Test
    void tellsTheBodyOfLastResortWhereNobodyIsResponsible() {
        assertThat(superiors.ofNobody()).isEqualTo("33-xfj");
    }
}
