package dev.pujiang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dev.pujiang.testing.Topics;
import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** R-PRIVACY: what people tell us is readable nowhere but in the answers to those who may read it. */
@QuarkusTest
class PrivacyTest extends IntakeTest {
    private static final List<String> PERSONAL = List.of("欧阳测试娜", "13912345678", "浦江县测试路九十九号", "330726198801017777",
            "绝密标题", "绝密陈述", "绝密请求");

    @Inject
    AgroalDataSource database;

    @Test
    void storesNothingPersonalInPlain() throws SQLException {
        var answer = registerSomebody("APPEAL");
        window().get("/intake/cases/" + answer.getString("caseNumber")).then().statusCode(200);

        List<String> secrets = new ArrayList<>(PERSONAL);
        secrets.add(answer.getString("petitioners[0].queryCode"));

        var stored = everyRow();
        assertThat(stored).contains(answer.getString("caseNumber"));
        for (String secret : secrets) {
            assertThat(stored.contains(secret)).as(secret).isFalse();
            assertThat(stored.contains(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)))).as(secret).isFalse();
        }
    }

    @Test
    void saysNoValueOfARefusedStatementInItsException() throws SQLException {
        var said = new java.io.StringWriter();
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("create temporary table said (name text unique)");
            try (var insert = connection.prepareStatement("insert into said values (?)")) {
                for (int i = 0; i < 2; i++) {
                    insert.setString(1, PERSONAL.getFirst());
                    insert.addBatch();
                }
                insert.executeBatch();
            } catch (SQLException e) {
                e.printStackTrace(new java.io.PrintWriter(said, true));
                e.getNextException().printStackTrace(new java.io.PrintWriter(said, true));
            }
        }

        assertThat(said.toString()).contains("said_name_key").doesNotContain(PERSONAL.getFirst());
    }

    @Test
    void tellsTheOthersCodesAndDatesOnly() throws IOException {
        var answer = registerSomebody("APPEAL");

        var event = awaitEvent("pujiang.cases", answer);

        assertThat(PERSONAL).noneMatch(Topics.json(event)::contains);
        assertThat(event.getType()).isEqualTo("dev.pujiang.case.registered.v1");
        assertThat(event.getExtension("sequence")).hasToString("1");
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(
                Files.readString(Path.of("../docs/api/schemas/case.registered.v1.schema.json")), InputFormat.JSON);
        assertThat(schema.validate(Topics.json(event), InputFormat.JSON)).isEmpty();
    }

    @Test
    void tellsOfAccusationsOnTheRestrictedTopicOnly() {
        var answer = registerSomebody("REPORT");

        awaitEvent("pujiang.cases.restricted", answer);

        try (var topics = Topics.ofThisRun()) {
            assertThat(topics.read("pujiang.cases", answer.getString("caseNumber"))).isEmpty();
        }
    }

    private static CloudEvent awaitEvent(String topic, JsonPath answer) {
        try (var topics = Topics.ofThisRun()) {
            await().until(() -> !topics.read(topic, answer.getString("caseNumber")).isEmpty());
            return topics.read(topic, answer.getString("caseNumber")).getFirst();
        }
    }

    private static JsonPath registerSomebody(String kind) {
        var submission = Submission.valid().with("kind", kind).with("title", "绝密标题").with("statement", "绝密陈述")
                .with("claims", List.of(Map.of("category", "land", "request", "绝密请求")))
                .petitioner(one -> {
                    one.putAll(Map.of("name", "欧阳测试娜", "phone", "13912345678", "address", "浦江县测试路九十九号",
                            "identityNumber", "330726198801017777"));
                    return one;
                });
        return portal().header("Idempotency-Key", UUID.randomUUID()).contentType(ContentType.JSON).body(submission.json())
                .post("/intake/cases").then().statusCode(201).extract().jsonPath();
    }

    private String everyRow() throws SQLException {
        var rows = new StringBuilder();
        try (var connection = database.getConnection();
                var tables = connection.createStatement().executeQuery(
                        "select tablename from pg_tables where schemaname = 'public'")) {
            while (tables.next()) {
                try (var statement = connection.createStatement();
                        var all = statement.executeQuery("select t::text from \"" + tables.getString(1) + "\" t")) {
                    while (all.next()) {
                        rows.append(all.getString(1)).append('\n');
                    }
                }
            }
        }
        return rows.toString();
    }
}
