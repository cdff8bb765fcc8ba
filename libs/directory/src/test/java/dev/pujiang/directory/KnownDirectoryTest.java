package dev.pujiang.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.events.BodyListed;
import dev.pujiang.events.Level;
import dev.pujiang.testing.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is known of the directory, on a real database. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class KnownDirectoryTest {

    @Inject
    KnownDirectory directory;

    @Test
    void namesTheBodiesAboveNearestFirst() {
        listed("bureau-a", "county-a");
        listed("county-a", "city-a");
        listed("city-a", "province-a");
        listed("province-a", null);

        assertThat(directory.above(Set.of("bureau-a", "city-a", "province-a"))).isEqualTo(
                Map.of("bureau-a", List.of("county-a", "city-a", "province-a"), "city-a", List.of("province-a")));
    }

    @Test
    void endsWithASuperiorThatIsNotKnownYet() {
        listed("bureau-b", "county-b");

        assertThat(directory.above(Set.of("bureau-b", "nobody-b"))).isEqualTo(Map.of("bureau-b", List.of("county-b")));
    }

    @Test
    void followsAChangeOfSuperior() {
        listed("bureau-c", "county-c");

        listed("bureau-c", "city-c");

        assertThat(directory.above(Set.of("bureau-c"))).isEqualTo(Map.of("bureau-c", List.of("city-c")));
    }

    @Test
    void doesNotGoRoundInCircles() {
        listed("one-d", "other-d");
        listed("other-d", "one-d");

        assertThat(directory.above(Set.of("one-d"))).isEqualTo(Map.of("one-d", List.of("other-d", "one-d")));
    }

    @Test
    void takesTheLatestStateOfABody() {
        listed("bureau-e", "county-e");

        assertThat(directory.bodyName("bureau-e", Locale.CHINA)).isEqualTo("示例局");
        assertThat(directory.bodyName("bureau-e", Locale.ENGLISH)).isEqualTo("Sample bureau");
        assertThat(directory.bodyName("nobody-e", Locale.CHINA)).isEqualTo("nobody-e");
    }

    private void listed(String body, String superior) {
        QuarkusTransaction.requiringNew().run(() -> directory.take(new BodyListed(body, "示例局", "Sample bureau", "330726",
                Level.COUNTY, superior, LocalDate.of(2023, 6, 30), null)));
    }
}
