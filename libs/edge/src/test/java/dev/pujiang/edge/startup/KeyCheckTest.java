package dev.pujiang.edge.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigValue;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCheckTest {

    private LaunchMode usual;

    @BeforeEach
    void rememberTheMode() {
        usual = LaunchMode.current();
    }

    @AfterEach
    void leaveNothingBehind() {
        LaunchMode.set(LaunchMode.TEST);
        new KeyCheck().getConfigSources(nothing("test"));
        LaunchMode.set(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "staging", "dev", "test"})
    void asksAnInstallationForItsKeysWhateverItsProfile(String profile) {
        LaunchMode.set(LaunchMode.NORMAL);

        new KeyCheck().getConfigSources(nothing(profile));

        assertThat(KeyCheck.found()).extracting(Fault::key).contains("quarkus.datasource.password",
                "quarkus.oidc.credentials.secret");
    }

    @Test
    void asksNoTestForThem() {
        LaunchMode.set(LaunchMode.TEST);

        new KeyCheck().getConfigSources(nothing("test"));

        assertThat(KeyCheck.found()).isEmpty();
    }

    private static ConfigSourceContext nothing(String profile) {
        return new ConfigSourceContext() {
            @Override
            public ConfigValue getValue(String name) {
                return null;
            }

            @Override
            public List<String> getProfiles() {
                return List.of(profile);
            }

            @Override
            public Iterator<String> iterateNames() {
                return List.<String>of().iterator();
            }
        };
    }
}
