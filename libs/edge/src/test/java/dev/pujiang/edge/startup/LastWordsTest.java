package dev.pujiang.edge.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.ConfigValidationException.Problem;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LastWordsTest {

    static Stream<Arguments> whatKafkaRefuses() {
        return Stream.of(
                Arguments.of("a host that nobody knows", Map.of("bootstrap.servers", "kafka.invalid:9092"),
                        "(KAFKA_BOOTSTRAP_SERVERS)"),
                Arguments.of("a protocol that is none", Map.of("security.protocol", "SSI"), "(KAFKA_SECURITY_PROTOCOL)"),
                Arguments.of("no login", Map.of("security.protocol", "SASL_PLAINTEXT"), "(KAFKA_SASL_JAAS_CONFIG)"),
                Arguments.of("a faulty login", Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.jaas.config", "secret"),
                        "(KAFKA_SASL_JAAS_CONFIG)"),
                Arguments.of("no truststore",
                        Map.of("security.protocol", "SSL", "ssl.truststore.location", "/nowhere/truststore.p12"), "(KAFKA_"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatKafkaRefuses")
    void nameTheKeyThatTheClientOfKafkaRefuses(String what, Map<String, Object> changes, String variable) {
        Map<String, Object> client = new HashMap<>(Map.of("bootstrap.servers", "localhost:9092", "key.deserializer",
                StringDeserializer.class, "value.deserializer", StringDeserializer.class));
        client.putAll(changes);

        LastWords words = LastWords.about(new RuntimeException(catchThrowable(() -> new KafkaConsumer<>(client).close())));

        assertThat(words.trace()).isEmpty();
        assertThat(words.lines().getLast()).contains(variable).doesNotContain("secret");
    }

    @Test
    void sayWhoMayNotMigrate() {
        var refused = new FlywayException("cannot create the table",
                new SQLException("ERROR: permission denied for schema public", "42501"));

        LastWords words = LastWords.about(new RuntimeException(refused));

        assertThat(words.trace()).isEmpty();
        assertThat(words.lines().getLast()).contains("(QUARKUS_DATASOURCE_USERNAME)", "permission denied for schema public");
    }

    @Test
    void nameTheKeyOfANumberOutOfBounds() {
        var refused = new ConfigValidationException(
                new Problem[]{new Problem("notice.sweep.limit must be greater than 0")});

        assertThat(LastWords.about(refused).lines().getLast()).contains("notice.sweep.limit (NOTICE_SWEEP_LIMIT): ");
    }
}
