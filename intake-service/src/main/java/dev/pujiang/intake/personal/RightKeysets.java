package dev.pujiang.intake.personal;

import dev.pujiang.edge.startup.Fault;
import dev.pujiang.edge.startup.StartOrder;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The keysets are those that the database was written with. Others, of a fresh installation or wrongly restored, would read no case
 * and go on writing under keys that nobody keeps: they end the start.
 */
@ApplicationScoped
class RightKeysets {

    private static final String REMEDY = ". Restore the keyset that belongs to this database";
    /** The oldest and the newest: a keyset has to read both, whether keys were rotated or not. */
    private static final String TITLES = """
            (select id, title from petition_case order by id limit 1)
            union all (select id, title from petition_case order by id desc limit 1)""";
    private static final String NOTHING = "";

    private final AgroalDataSource database;
    private final PersonalData personal;
    private final CodeSeal codes;

    RightKeysets(AgroalDataSource database, PersonalData personal, CodeSeal codes) {
        this.database = database;
        this.personal = personal;
        this.codes = codes;
    }

    void check(@Observes @Priority(StartOrder.CHECKS) StartupEvent start) throws SQLException {
        try (Connection connection = database.getConnection()) {
            personalData(connection);
            queryCodes(connection);
        }
    }

    private void personalData(Connection connection) throws SQLException {
        personal.seal(NOTHING, NOTHING, NOTHING);
        try (PreparedStatement select = connection.prepareStatement(TITLES); ResultSet titles = select.executeQuery()) {
            while (titles.next()) {
                personal.open(titles.getBytes("title"), titles.getObject("id", UUID.class), "title");
            }
        } catch (PersonalData.SealBroken e) {
            throw new Fault(PersonalData.KEY, "is not the keyset that the cases in the database are sealed with" + REMEDY)
                    .refusal();
        }
    }

    private void queryCodes(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("insert into code_keyset (digest) values (?) on conflict do nothing");
                PreparedStatement select = connection.prepareStatement("select digest from code_keyset")) {
            insert.setBytes(1, codes.digest(NOTHING, NOTHING));
            insert.executeUpdate();
            try (ResultSet known = select.executeQuery()) {
                known.next();
                if (!codes.fits(known.getBytes(1), NOTHING, NOTHING)) {
                    throw new Fault(CodeSeal.KEY,
                            "is not the keyset that the query codes in the database are hashed with" + REMEDY)
                            .refusal();
                }
            }
        }
    }
}
