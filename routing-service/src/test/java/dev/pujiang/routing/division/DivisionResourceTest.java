package dev.pujiang.routing.division;

import static dev.pujiang.routing.Staff.nobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.pujiang.divisions.DivisionSource;
import dev.pujiang.divisions.Divisions;
import dev.pujiang.routing.RoutingTest;
import dev.pujiang.routing.sql.Rows;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@RoutingTest
class DivisionResourceTest {

    @Inject
    DivisionImport divisionImport;
    @Inject
    DivisionTable table;
    @Inject
    AgroalDataSource database;

    @Test
    void showsADivisionWithWhatIsAboveIt() {
        nobody().get("/routing/divisions/330726101").then().statusCode(200)
                .header("Cache-Control", containsString("public")).body("name", equalTo("黄宅镇"))
                .body("fullName", equalTo("浙江省金华市浦江县黄宅镇")).body("path", equalTo("33/3307/330726/330726101"))
                .body("ancestors.code", contains("33", "3307", "330726"));
    }

    @Test
    void understandsCodesPaddedWithZeros() {
        nobody().get("/routing/divisions/330726000000").then().statusCode(200).body("code", equalTo("330726"));
    }

    @Test
    void listsWhatLiesDirectlyBelowPageByPage() {
        String next = nobody().get("/routing/divisions?parent=330726&limit=10").then().statusCode(200)
                .body("items", hasSize(10)).extract().path("next");
        nobody().get("/routing/divisions?parent=330726&limit=10&cursor=" + next).then().statusCode(200)
                .body("items", hasSize(5)).body("next", equalTo(null));
    }

    @Test
    void listsTheProvinces() {
        nobody().get("/routing/divisions").then().statusCode(200).body("items", hasSize(31));
    }

    @Test
    void knowsNoDivisionByAnotherCode() {
        nobody().get("/routing/divisions/999999").then().statusCode(404);
        nobody().get("/routing/divisions/nonsense").then().statusCode(404);
        nobody().get("/routing/divisions?parent=999999").then().statusCode(422).body("errors[0].field", equalTo("parent"));
    }

    @Test
    void bringsEveryDivisionIntoTheDatabaseOnce() {
        Rows rows = new Rows(database);
        await().atMost(Duration.ofMinutes(2)).until(() -> table.holds(DivisionSource.bundled().textSha256()));

        boolean again = divisionImport.importBundled();

        assertThat(again).isFalse();
        assertThat(rows.list("select count(*) from division where valid_to is null", row -> row.getInt(1)))
                .containsExactly(Divisions.bundled().size());
        assertThat(rows.list("select path from division where code = '330726101'", row -> row.getString(1)))
                .containsExactly("33/3307/330726/330726101");
    }

    @Test
    void keepsAndEndsADivisionThatANewListNoLongerHas() {
        Rows rows = new Rows(database);
        await().atMost(Duration.ofMinutes(2)).until(() -> table.holds(DivisionSource.bundled().textSha256()));
        rows.change("""
                insert into division (code, level, name, parent, path, valid_from)
                values ('339999', 'COUNTY', '旧县', '33', '33/339999', '2000-01-01')""");
        rows.change("update division set name = '旧名' where code = '330726'");
        rows.change("delete from division_import");

        boolean imported = divisionImport.importBundled();

        assertThat(imported).isTrue();
        nobody().get("/routing/divisions/339999").then().statusCode(200).body("validTo", equalTo("2023-06-29"));
        assertThat(rows.list("select name from division where code = '330726'", row -> row.getString(1)))
                .containsExactly("浦江县");
    }

    @Test
    void hasLongerThanOthersForItsImportAndNoLongerAfterwards() {
        QuarkusTransaction.requiringNew()
                .run(() -> table.patiently(Duration.ofMinutes(10), () -> assertThat(networkTimeout()).isEqualTo(600_000)));

        assertThat(networkTimeout()).isEqualTo(60_000);
    }

    @Test
    void hasNoLongerThanOthersAfterAnImportThatFailed() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThatThrownBy(() -> table.patiently(Duration.ofMinutes(10), () -> {
                throw new IllegalStateException("a list with faults");
            })).hasMessage("a list with faults");

            assertThat(networkTimeout()).isEqualTo(60_000);
        });
    }

    private int networkTimeout() {
        try (Connection connection = database.getConnection()) {
            return connection.getNetworkTimeout();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
