package dev.pujiang.events;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidatorImpl;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventsConfigTest {

    @ParameterizedTest
    @CsvSource({"relay-batch,0", "relay-interval,0s", "attempts,0", "pause,0s"})
    void refusesWhatWouldMakeItTryWithoutEnd(String key, String value) {
        var config = new SmallRyeConfigBuilder().withMapping(EventsConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withValidator(new BeanValidationConfigValidatorImpl())
                .withDefaultValues(Map.of("pujiang.events.source", "a", "pujiang.events.topic", "b",
                        "pujiang.events.dead-letter-topic", "c", "pujiang.events." + key, value));

        assertThatThrownBy(config::build).isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("pujiang.events." + key);
    }
}
