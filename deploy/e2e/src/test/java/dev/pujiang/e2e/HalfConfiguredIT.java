package dev.pujiang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import dev.pujiang.local.part.Service.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A packaged service of which every key can be read, and which would nevertheless serve only half: it names the key and ends. */
class HalfConfiguredIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(90);
    private static final String NOWHERE = "no-such-host.invalid:9092";

    @TempDir
    Path folder;

    @BeforeAll
    static void registerACase() {
        SystemUnderTest.whole().api().post("/intake/cases", SystemUnderTest.whole().client("demo"),
                SystemUnderTest.samples().submission(1), "Idempotency-Key", UUID.randomUUID().toString()).expect(201);
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                Arguments.of("a second notice before the first", Kind.NOTICE,
                        Map.of("POLICY_RECEPTION_FIRST_NOTICE_DAYS", "3", "POLICY_RECEPTION_SECOND_NOTICE_DAYS", "5"),
                        "POLICY_RECEPTION_FIRST_NOTICE_DAYS"),
                Arguments.of("no such zone", Kind.NOTICE, Map.of("POLICY_RECEPTION_ZONE", "Asia/Pujiang"),
                        "POLICY_RECEPTION_ZONE"),
                Arguments.of("a rating that nobody can give", Kind.FEEDBACK, Map.of("POLICY_RATING_SATISFIED_FROM", "6"),
                        "POLICY_RATING_SATISFIED_FROM"),
                Arguments.of("a sweep that never is", Kind.NOTICE, Map.of("NOTICE_SWEEP_EVERY", "soon"), "NOTICE_SWEEP_EVERY"),
                Arguments.of("a sweep of nothing", Kind.NOTICE, Map.of("NOTICE_SWEEP_LIMIT", "0"), "NOTICE_SWEEP_LIMIT"),
                Arguments.of("no tries", Kind.INTAKE, Map.of("POLICY_TRACKING_ATTEMPTS", "0"), "POLICY_TRACKING_ATTEMPTS"),
                Arguments.of("texts of no length", Kind.INTAKE, Map.of("POLICY_INTAKE_STATEMENT_MAX_LENGTH", "-1"),
                        "POLICY_INTAKE_STATEMENT_MAX_LENGTH"),
                Arguments.of("batches of no rows", Kind.INTAKE, Map.of("INTAKE_PERSONAL_DATA_RE_ENCRYPTION_BATCH", "0"),
                        "INTAKE_PERSONAL_DATA_RE_ENCRYPTION_BATCH"),
                Arguments.of("no login at Kafka", Kind.FEEDBACK, Map.of("KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT"),
                        "KAFKA_SASL_JAAS_CONFIG"),
                Arguments.of("no truststore", Kind.FEEDBACK,
                        Map.of("KAFKA_SECURITY_PROTOCOL", "SSL", "KAFKA_SSL_TRUSTSTORE_LOCATION", "/nowhere/ca.crt"),
                        "KAFKA_SSL_TRUSTSTORE_LOCATION"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictions")
    void saysWhichKeyWouldNotWork(String what, Kind kind, Map<String, String> changes, String variable) throws Exception {
        try (Attempt attempt = Attempt.of(kind, changes)) {

            assertRefusal(attempt, variable);
        }
    }

    static Stream<Arguments> whatOnlyItsClientSees() {
        return Stream.of(Arguments.of(Map.of("KAFKA_BOOTSTRAP_SERVERS", NOWHERE), "KAFKA_BOOTSTRAP_SERVERS"),
                Arguments.of(Map.of("KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT", "KAFKA_SASL_JAAS_CONFIG", "nonsense"),
                        "KAFKA_SASL_JAAS_CONFIG"));
    }

    /** The framework logs a stack of its own before. */
    @ParameterizedTest
    @MethodSource("whatOnlyItsClientSees")
    void endsWithTheKeyThatTheClientOfKafkaRefuses(Map<String, String> changes, String variable) throws Exception {
        try (Attempt attempt = Attempt.of(Kind.FEEDBACK, changes)) {

            assertThat(attempt.exitCode(AT_ONCE)).isEqualTo(1);
            assertThat(attempt.lastLine()).startsWith("  kafka.").contains("(" + variable + ")");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"staging", "dev", "test"})
    void asksForItsKeysWhateverItsProfile(String profile) throws Exception {
        try (Attempt attempt = Attempt.of(Kind.FEEDBACK,
                Map.of("QUARKUS_PROFILE", profile, "PUJIANG_STARTUP_ALLOW_SAMPLES", ""))) {

            assertRefusal(attempt, "(QUARKUS_OIDC_CREDENTIALS_SECRET): is a sample");
        }
    }

    @Test
    void refusesAFreshKeysetForPersonalData() throws Exception {
        AeadConfig.register();

        try (Attempt attempt = Attempt.of(Kind.INTAKE,
                Map.of("INTAKE_PERSONAL_DATA_KEYSET", fresh(PredefinedAeadParameters.AES256_GCM)))) {

            assertRefusal(attempt, "(INTAKE_PERSONAL_DATA_KEYSET)");
        }
    }

    @Test
    void refusesAFreshKeysetForQueryCodes() throws Exception {
        MacConfig.register();

        try (Attempt attempt = Attempt.of(Kind.INTAKE,
                Map.of("INTAKE_PERSONAL_DATA_CODE_KEYSET", fresh(PredefinedMacParameters.HMAC_SHA256_256BITTAG)))) {

            assertRefusal(attempt, "(INTAKE_PERSONAL_DATA_CODE_KEYSET)");
        }
    }

    @Test
    void refusesTheTwoKeysetsInEachOthersPlace() throws Exception {
        Map<String, String> usual = SystemUnderTest.replica(Kind.INTAKE).command().environment();
        Map<String, String> swapped = Map.of("INTAKE_PERSONAL_DATA_KEYSET", usual.get("INTAKE_PERSONAL_DATA_CODE_KEYSET"),
                "INTAKE_PERSONAL_DATA_CODE_KEYSET", usual.get("INTAKE_PERSONAL_DATA_KEYSET"));

        try (Attempt attempt = Attempt.of(Kind.INTAKE, swapped)) {

            assertRefusal(attempt, "(INTAKE_PERSONAL_DATA_");
        }
    }

    @Test
    void saysWhoMayNotMigrate() throws Exception {
        database("create schema closed", "revoke create on schema closed from notice");
        String url = SystemUnderTest.replica(Kind.NOTICE).command().environment().get("QUARKUS_DATASOURCE_JDBC_URL");
        try (Attempt attempt = Attempt.of(Kind.NOTICE, Map.of("QUARKUS_DATASOURCE_JDBC_URL", url + "?currentSchema=closed"))) {

            assertRefusal(attempt, "(QUARKUS_DATASOURCE_USERNAME)");
        } finally {
            database("drop schema closed cascade");
        }
    }

    private static void database(String... statements) throws Exception {
        try (Connection connection = SystemUnderTest.get().databases().connect("notice");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String fresh(Parameters parameters) throws Exception {
        return Files.writeString(folder.resolve("keyset.json"),
                TinkJsonProtoKeysetFormat.serializeKeyset(KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get()))
                .toString();
    }

    private static void assertRefusal(Attempt attempt, String variable) throws Exception {
        int code = attempt.exitCode(AT_ONCE);
        assertThat(code).as(() -> String.join("\n", attempt.lines())).isEqualTo(1);
        assertThat(attempt.lines()).noneMatch(line -> line.startsWith("\tat ")).noneMatch(line -> line.contains("Listening on"))
                .anyMatch(line -> line.startsWith("  ") && line.contains(variable));
    }
}
