package dev.pujiang.notice;

import dev.pujiang.testing.KafkaResource;
import dev.pujiang.testing.PostgresResource;
import dev.pujiang.testing.Tokens;
import dev.pujiang.testing.TokensResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the running service share: real parts, a clock that moves, and short ways to plan and publish. */
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(TokensResource.class)
public abstract class RunningService {

    /** A Tuesday; with R-T10 the first notice is due on 2026-12-05, with R-T3 the second on 2026-12-12. */
    protected static final String VISIT_DAY = "2026-12-15";

    protected static final String PLANNER = Tokens.staff("planner", "330726-xfj", "330726", "reception:plan",
            "notice:publish", "reception:read");
    protected static final String NEIGHBOUR = Tokens.staff("neighbour", "330727-xfj", "330727", "reception:plan",
            "notice:publish", "reception:read");
    protected static final String HANDLER = Tokens.staff("handler", "330726-zrzy", "330726", "case:read");

    @Inject
    protected MovableClock clock;
    @Inject
    protected AgroalDataSource database;

    @BeforeEach
    void openTheOffice() {
        clock.set("2026-11-20T10:00");
        sql("""
                insert into known_body (code, name_zh, division, level) values ('330726-xfj', '浦江县信访局', '330726', 'COUNTY')
                on conflict do nothing""");
        sql("""
                insert into known_post (code, body, title_zh, division, level) values
                ('330726-zf-head', '330726-zf', '县长', '330726', 'COUNTY'),
                ('330726-zf-deputy', '330726-zf', '副县长', '330726', 'COUNTY') on conflict do nothing""");
    }

    protected void sql(String statement) {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    protected long count(String table, String where) {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet count = sql.executeQuery("select count(*) from " + table + " where " + where)) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request to plan a visit on that day, 9:00 to 11:30 in Shanghai. */
    protected static String visit(String day) {
        return """
                {"mode": "ANNOUNCED_VISIT", "post": "330726-zf-head", "official": {"name": "示例甲", "title": "浦江县县长（示例）"},
                 "division": "330726101",
                 "venue": {"name": "便民服务中心", "address": "示例路1号", "latitude": 29.45, "longitude": 119.891},
                 "windows": [%s], "how": "IN_PERSON", "scope": "土地、住房\\n及其他诉求", "booking": "电话预约", "bring": "身份证件"}
                """.formatted(window(day));
    }

    protected static String window(String day) {
        return "{\"from\": \"%sT01:00:00Z\", \"to\": \"%sT03:30:00Z\"}".formatted(day, day);
    }

    protected static RequestSpecification as(String token) {
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    protected static RequestSpecification anybody() {
        return RestAssured.given().contentType(ContentType.JSON);
    }

    protected static ValidatableResponse plan(String token, String request) {
        return as(token).header("Idempotency-Key", UUID.randomUUID().toString()).body(request)
                .post("/notice/receptions").then();
    }

    protected static String planned(String day) {
        return plan(PLANNER, visit(day)).statusCode(201).extract().path("receptionId");
    }

    /** Publishes with the present version. */
    protected static ValidatableResponse publish(String token, String id, String request) {
        String tag = as(PLANNER).get("/notice/receptions/" + id).then().statusCode(200).extract().header("ETag");
        return as(token).header("If-Match", tag).body(request).post("/notice/receptions/" + id + "/notices").then();
    }

    protected static String announced(String day) {
        String id = planned(day);
        publish(PLANNER, id, "{\"occasion\": \"FIRST\"}").statusCode(201);
        return id;
    }

    protected static String status(String id) {
        return as(PLANNER).get("/notice/receptions/" + id).then().statusCode(200).extract().path("status");
    }
}
