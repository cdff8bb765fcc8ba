package dev.pujiang.edge.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorKeysTest {

    private static final KeyPair PAIR = pair();

    @TempDir
    Path folder;
    private final Map<String, String> values = new HashMap<>();

    @BeforeEach
    void setUpAnInstallation() throws Exception {
        Path policy = Files.writeString(folder.resolve("policy.yaml"), "policy:\n");
        Path sign = Files.writeString(folder.resolve("sign.pem"), "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(PAIR.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
        values.putAll(Map.of("pujiang.service", "intake", "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://db:5432/intake?sslmode=require",
                "quarkus.datasource.username", "intake", "quarkus.datasource.password", "p", "kafka.bootstrap.servers",
                "a:9092, SASL_SSL://b:9093", "quarkus.oidc.auth-server-url", "https://id/auth/realms/pujiang",
                "quarkus.oidc.credentials.secret", "s", "quarkus.oidc.token-state-manager.encryption-secret", "x".repeat(32),
                "quarkus.oidc.petitioner.public-key", Base64.getEncoder().encodeToString(PAIR.getPublic().getEncoded())));
        values.putAll(Map.of("smallrye.config.locations", policy.toString(), "smallrye.jwt.sign.key.location",
                sign.toUri().toString(),
                "intake.personal-data.keyset", policy.toString(), "intake.personal-data.code-keyset", policy.toString()));
    }

    @Test
    void hasNothingToSayAboutACompleteInstallation() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void namesBothNamesOfAKeyAndNoSecret() {
        values.put("quarkus.oidc.credentials.secret", "Sample-of-the-pages");

        assertThat(faults()).singleElement().asString()
                .startsWith("quarkus.oidc.credentials.secret (QUARKUS_OIDC_CREDENTIALS_SECRET): ")
                .contains("PUJIANG_STARTUP_ALLOW_SAMPLES").doesNotContain("of-the-pages");
    }

    @Test
    void takesSamplesWhereTheyAreAllowed() {
        values.put("quarkus.oidc.credentials.secret", "sample");
        values.put("pujiang.startup.allow-samples", "true");

        assertThat(faults()).isEmpty();
    }

    @Test
    void refusesAKeyPairOfTwoHalves() {
        values.put("quarkus.oidc.petitioner.public-key", Base64.getEncoder().encodeToString(pair().getPublic().getEncoded()));

        assertThat(faults()).extracting(Fault::key).containsExactly("quarkus.oidc.petitioner.public-key");
    }

    @Test
    void checksHowKafkaIsReached() {
        values.putAll(
                Map.of("kafka.security.protocol", "SASL_SSL", "kafka.ssl.truststore.location", "/nowhere/truststore.p12"));

        assertThat(faults()).extracting(Fault::key).containsExactly("kafka.sasl.jaas.config", "kafka.ssl.truststore.location");
    }

    @Test
    void refusesAProtocolThatKafkaDoesNotSpeak() {
        values.put("kafka.security.protocol", "TLS");

        assertThat(faults()).singleElement().asString()
                .startsWith("kafka.security.protocol (KAFKA_SECURITY_PROTOCOL): is TLS; must be one of PLAINTEXT, ");
    }

    @Test
    void asksNoServiceForTheKeysOfAnother() {
        values.put("pujiang.service", "notice");
        values.remove("smallrye.jwt.sign.key.location");
        values.remove("intake.personal-data.keyset");

        assertThat(faults()).extracting(Fault::key).containsExactly("notice.public-url");
    }

    private List<Fault> faults() {
        return OperatorKeys.faults(key -> Optional.ofNullable(values.get(key)));
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
