package dev.pujiang.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pujiang.local.Port;
import dev.pujiang.local.part.Service.Kind;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A packaged service with one thing wrong: it says what, naming the key, and ends; or waits, and starts when it is put right. */
class StartUpIT {

    private static final Pattern ASSIGNED = Pattern
            .compile("(?m)^kafka_consumer_coordinator_assigned_partitions\\{[^}]*} (\\S+)$");
    private static final Duration AT_ONCE = Duration.ofSeconds(90);
    private static final Duration SOON = Duration.ofSeconds(150);
    private static final List<String> EVERYWHERE = List.of("QUARKUS_DATASOURCE_JDBC_URL", "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD", "KAFKA_BOOTSTRAP_SERVERS", "QUARKUS_OIDC_AUTH_SERVER_URL",
            "QUARKUS_OIDC_CREDENTIALS_SECRET",
            "QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET", "QUARKUS_OIDC_PETITIONER_PUBLIC_KEY",
            "SMALLRYE_CONFIG_LOCATIONS");
    private static final Map<Kind, List<String>> OWN = Map.of(Kind.INTAKE,
            List.of("SMALLRYE_JWT_SIGN_KEY_LOCATION", "INTAKE_PERSONAL_DATA_KEYSET", "INTAKE_PERSONAL_DATA_CODE_KEYSET"),
            Kind.ROUTING,
            List.of(), Kind.NOTICE, List.of("NOTICE_PUBLIC_URL"), Kind.FEEDBACK, List.of());

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void namesAllThatIsMissingAtOnce(Kind kind) throws Exception {
        List<String> missing = Stream.concat(EVERYWHERE.stream(), OWN.get(kind).stream()).toList();

        try (Attempt attempt = Attempt.of(kind, missing::contains, Map.of())) {

            assertRefusal(attempt);
            missing.forEach(
                    variable -> assertThat(attempt.lines()).anyMatch(line -> line.contains("(" + variable + "): missing")));
        }
    }

    static Stream<Arguments> wrongThings() {
        return Stream.of(
                Arguments.of("sample secrets", Kind.ROUTING, Map.of("PUJIANG_STARTUP_ALLOW_SAMPLES", ""),
                        "QUARKUS_OIDC_CREDENTIALS_SECRET"),
                Arguments.of("a short secret", Kind.FEEDBACK,
                        Map.of("QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET", "short"),
                        "QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET"),
                Arguments.of("no database address", Kind.NOTICE, Map.of("QUARKUS_DATASOURCE_JDBC_URL", "postgres://db"),
                        "QUARKUS_DATASOURCE_JDBC_URL"),
                Arguments.of("a duration that is none", Kind.FEEDBACK, Map.of("PUJIANG_DEADLINES_SWEEP_EVERY", "soon"),
                        "PUJIANG_DEADLINES_SWEEP_EVERY"),
                Arguments.of("no such policy file", Kind.NOTICE, Map.of("SMALLRYE_CONFIG_LOCATIONS", "/nowhere/cn.yaml"),
                        "SMALLRYE_CONFIG_LOCATIONS"),
                Arguments.of("no such directory", Kind.ROUTING, Map.of("ROUTING_DIRECTORY_SEED", "/nowhere/directory"),
                        "ROUTING_DIRECTORY_SEED"),
                Arguments.of("no such keyset", Kind.INTAKE, Map.of("INTAKE_PERSONAL_DATA_KEYSET", "/nowhere/keyset.json"),
                        "INTAKE_PERSONAL_DATA_KEYSET"),
                Arguments.of("no keyset", Kind.INTAKE, Map.of("INTAKE_PERSONAL_DATA_CODE_KEYSET", "/etc/hostname"),
                        "INTAKE_PERSONAL_DATA_CODE_KEYSET"),
                Arguments.of("no signing key", Kind.INTAKE, Map.of("SMALLRYE_JWT_SIGN_KEY_LOCATION", "/etc/hostname"),
                        "SMALLRYE_JWT_SIGN_KEY_LOCATION"),
                Arguments.of("no public key", Kind.FEEDBACK, Map.of("QUARKUS_OIDC_PETITIONER_PUBLIC_KEY", "bm9uZQ=="),
                        "QUARKUS_OIDC_PETITIONER_PUBLIC_KEY"),
                Arguments.of("a wrong password", Kind.NOTICE, Map.of("QUARKUS_DATASOURCE_PASSWORD", "wrong"),
                        "QUARKUS_DATASOURCE_PASSWORD"),
                Arguments.of("another's database", Kind.NOTICE, Map.of("QUARKUS_DATASOURCE_USERNAME", "feedback"),
                        "QUARKUS_DATASOURCE_PASSWORD"),
                Arguments.of("a wrong client secret", Kind.NOTICE, Map.of("QUARKUS_OIDC_CREDENTIALS_SECRET", "wrong-secret"),
                        "QUARKUS_OIDC_CREDENTIALS_SECRET"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongThings")
    void saysWhichKeyIsWrong(String what, Kind kind, Map<String, String> changes, String variable) throws Exception {
        try (Attempt attempt = Attempt.of(kind, changes)) {

            assertRefusal(attempt);
            assertThat(attempt.lastLine()).contains("(" + variable + ")");
        }
    }

    @Test
    void refusesHalvesOfDifferentPairs() throws Exception {
        String fresh = newPublicKey();

        try (Attempt attempt = Attempt.of(Kind.INTAKE, Map.of("QUARKUS_OIDC_PETITIONER_PUBLIC_KEY", fresh))) {

            assertRefusal(attempt);
            assertThat(attempt.lastLine()).contains("(QUARKUS_OIDC_PETITIONER_PUBLIC_KEY)", "(SMALLRYE_JWT_SIGN_KEY_LOCATION)");
        }
    }

    @Test
    void namesTheLineOfAFaultyPolicy() throws Exception {
        Path faulty = folder.resolve("faulty.yaml");
        Files.writeString(faulty,
                "config_ordinal: 900\npolicy:\n  id: faulty\n  clocks:\n    rules:\n      handle:\n        days: many\n");
        String usual = SystemUnderTest.replica(Kind.FEEDBACK).command().environment().get("SMALLRYE_CONFIG_LOCATIONS");

        try (Attempt attempt = Attempt.of(Kind.FEEDBACK, Map.of("SMALLRYE_CONFIG_LOCATIONS", usual + "," + faulty))) {

            assertRefusal(attempt);
            assertThat(attempt.lines()).anyMatch(line -> line.contains("faulty.yaml, line 7"));
        }
    }

    @Test
    void refusesANewerSchemaWhetherItMigratesOrNot() throws Exception {
        history("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,"
                + " execution_time, success) values (9999, '20991231.01', 'of a later release', 'SQL', 'V20991231.01__of_a_later_release.sql',"
                + " 1, 'notice', 1, true)");
        try {
            for (String migrates : List.of("true", "false")) {
                try (Attempt attempt = Attempt.of(Kind.NOTICE, Map.of("QUARKUS_FLYWAY_MIGRATE_AT_START", migrates))) {

                    assertRefusal(attempt);
                    assertThat(attempt.lastLine()).contains("20991231.01", "(QUARKUS_DATASOURCE_JDBC_URL)");
                }
            }
        } finally {
            history("delete from flyway_schema_history where installed_rank = 9999");
        }
    }

    @Test
    void waitsForTheMigrationsOfAnother() throws Exception {
        history("create table kept_history as select * from flyway_schema_history",
                "delete from flyway_schema_history where installed_rank = (select max(installed_rank) from flyway_schema_history)");
        try (Attempt attempt = Attempt.of(Kind.NOTICE, Map.of("QUARKUS_FLYWAY_MIGRATE_AT_START", "false"))) {
            await().pollInterval(Duration.ofMillis(300)).atMost(SOON).until(() -> attempt.lines().stream()
                    .anyMatch(line -> line.contains("older than this release")
                            && line.contains("(QUARKUS_FLYWAY_MIGRATE_AT_START)")));
            assertThat(attempt.listens()).isFalse();

            history("insert into flyway_schema_history select * from kept_history on conflict do nothing");

            await().pollInterval(Duration.ofMillis(300)).atMost(SOON).until(attempt::ready);
        } finally {
            history("insert into flyway_schema_history select * from kept_history on conflict do nothing",
                    "drop table kept_history");
        }
    }

    @Test
    void migratesAsAJobWithNothingButTheDatabase() throws Exception {
        String nowhere = "127.0.0.1:" + closedPort();
        Map<String, String> job = Map.of("QUARKUS_INIT_AND_EXIT", "true", "QUARKUS_OIDC_AUTH_SERVER_URL",
                "http://" + nowhere + "/realm",
                "KAFKA_BOOTSTRAP_SERVERS", nowhere);

        try (Attempt attempt = Attempt.of(Kind.NOTICE, job)) {

            assertThat(attempt.exitCode(AT_ONCE)).as(() -> String.join("\n", attempt.lines())).isZero();
        }
    }

    @Test
    void givesUpWaitingForTheDatabase() throws Exception {
        Map<String, String> changes = Map.of("QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + closedPort() + "/notice",
                "PUJIANG_STARTUP_WAIT_FOR_DATABASE", "12S");

        try (Attempt attempt = Attempt.of(Kind.NOTICE, changes)) {

            assertRefusal(attempt);
            assertThat(attempt.lastLine()).contains("127.0.0.1:", "(QUARKUS_DATASOURCE_JDBC_URL)",
                    "(PUJIANG_STARTUP_WAIT_FOR_DATABASE)");
            assertThat(attempt.lines().stream().filter(line -> line.contains("Waiting, for"))).hasSize(2);
        }
    }

    @Test
    void startsWhenTheDatabaseComes() throws Exception {
        try (Door door = Door.to(SystemUnderTest.get().ports().of(Port.POSTGRES));
                Attempt attempt = Attempt.of(Kind.NOTICE,
                        Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + door.port() + "/notice"))) {
            await().pollInterval(Duration.ofMillis(300)).atMost(SOON)
                    .until(() -> attempt.lines().stream().anyMatch(line -> line.contains("Waiting, for")));
            assertThat(attempt.listens()).isFalse();

            door.open();

            await().pollInterval(Duration.ofMillis(300)).atMost(SOON).until(attempt::ready);
        }
    }

    @Test
    void servesWithoutTheIdentityProviderAndKnowsCallersWhenItComes() throws Exception {
        String token = SystemUnderTest.whole().user("auditor-330726");
        try (Door door = Door.to(SystemUnderTest.get().ports().of(Port.KEYCLOAK));
                Attempt attempt = Attempt.of(Kind.FEEDBACK,
                        Map.of("QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:" + door.port() + "/auth/realms/pujiang"))) {
            await().pollInterval(Duration.ofMillis(300)).atMost(SOON).until(attempt::ready);

            HttpResponse<String> away = figures(attempt, token);

            assertThat(away.statusCode()).as(away.body()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).isPresent();
            door.open();
            await().pollInterval(Duration.ofMillis(300)).atMost(SOON).until(() -> figures(attempt, token).statusCode() == 200);
        }
    }

    @Test
    void servesWithoutKafkaAndListensWhenItComes() throws Exception {
        try (Door door = Door.to(SystemUnderTest.get().ports().of(Port.KAFKA));
                Attempt attempt = Attempt.of(Kind.FEEDBACK, Map.of("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + door.port()))) {

            await().pollInterval(Duration.ofMillis(300)).atMost(SOON).until(attempt::ready);

            assertThat(figures(attempt, SystemUnderTest.whole().user("auditor-330726")).statusCode()).isEqualTo(200);
            assertThat(assignedPartitions(attempt)).isZero();
            door.open();
            await().pollInterval(Duration.ofMillis(300)).atMost(SOON).until(() -> assignedPartitions(attempt) > 0);
        }
    }

    private static double assignedPartitions(Attempt attempt) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String metrics = http
                    .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + attempt.port() + "/q/metrics")).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            return ASSIGNED.matcher(metrics).results().mapToDouble(found -> Double.parseDouble(found.group(1))).sum();
        }
    }

    private static void assertRefusal(Attempt attempt) throws Exception {
        int code = attempt.exitCode(AT_ONCE);
        assertThat(code).as(() -> String.join("\n", attempt.lines())).isEqualTo(1);
        assertThat(attempt.lines()).noneMatch(line -> line.startsWith("\tat "));
        assertThat(attempt.lines()).noneMatch(line -> line.contains("Listening on"));
    }

    private static HttpResponse<String> figures(Attempt attempt, String token) throws Exception {
        try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + attempt.port() + "/feedback/figures"))
                    .header("Authorization", "Bearer " + token).timeout(Duration.ofSeconds(30)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void history(String... statements) throws Exception {
        try (Connection connection = SystemUnderTest.get().databases().connect("notice");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int closedPort() throws Exception {
        try (Door door = Door.to(0)) {
            return door.port();
        }
    }

    private static String newPublicKey() throws Exception {
        return Base64.getEncoder()
                .encodeToString(KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic().getEncoded());
    }
}
