package dev.pujiang.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void startsEverythingUnlessToldOtherwise() {
        assertThat(Options.usual().parts()).containsExactlyInAnyOrderElementsOf(Options.ALL_PARTS);
    }

    @Test
    void addsWhatAPartNeeds() {
        assertThat(Options.usual().only(Set.of("routing-service")).parts())
                .containsExactlyInAnyOrder("postgres", "kafka", "keycloak", "routing-service");
        assertThat(Options.usual().only(Set.of("keycloak")).parts()).containsExactlyInAnyOrder("postgres", "keycloak");
        assertThat(Options.usual().only(Set.of("kafka")).parts()).containsExactly("kafka");
    }

    @Test
    void refusesAPartItDoesNotKnow() {
        assertThatThrownBy(() -> Options.usual().only(Set.of("oracle"))).hasMessageContaining("no part named oracle")
                .hasMessageContaining("intake-service");
    }
}
