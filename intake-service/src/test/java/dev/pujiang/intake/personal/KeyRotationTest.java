package dev.pujiang.intake.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.pujiang.intake.IntakeTest;
import dev.pujiang.intake.Submission;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class KeyRotationTest extends IntakeTest {
    @ConfigProperty(name = "intake.test.keyset-before-rotation")
    Path keysetBefore;
    @Inject
    AgroalDataSource database;
    @Inject
    PersonalData personal;

    @Test
    void readsRowsOfTheOlderKeyAndBringsThemUnderTheNewOne() throws SQLException {
        var number = registered(Submission.valid().json()).getString("caseNumber");
        sealTitleWithTheOlderKey(number, "轮换前的标题");
        window().get("/intake/cases/" + number).then().statusCode(200).body("title", equalTo("轮换前的标题"));
        assertThat(personal.isCurrent(title(number))).isFalse();

        administrator().contentType("application/json").post("/intake/keys/re-encryption").then().statusCode(200)
                .body("renewed.petition_case", greaterThanOrEqualTo(1)).body("done", equalTo(true));

        assertThat(personal.isCurrent(title(number))).isTrue();
        window().get("/intake/cases/" + number).then().statusCode(200).body("title", equalTo("轮换前的标题"));
    }

    @Test
    void isForAdministratorsOnly() {
        window().contentType("application/json").post("/intake/keys/re-encryption").then().statusCode(403);
    }

    private void sealTitleWithTheOlderKey(String number, String title) throws SQLException {
        var before = new PersonalData(KeysetFile.read(keysetBefore, "before"));
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update petition_case set title = ? where number = ?")) {
            update.setBytes(1, before.seal(title, id(number), "title"));
            update.setString(2, number);
            update.executeUpdate();
        }
    }

    private UUID id(String number) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select id from petition_case where number = ?")) {
            select.setString(1, number);
            var row = select.executeQuery();
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private byte[] title(String number) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select title from petition_case where number = ?")) {
            select.setString(1, number);
            var row = select.executeQuery();
            row.next();
            return row.getBytes(1);
        }
    }
}
