package dev.pujiang.deadlines;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pujiang.events.Classification;
import dev.pujiang.events.EventJson;
import dev.pujiang.events.Term;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Clocks to begin with, and what was told of them: read where the transaction put it, before the relay takes it away. */
@ApplicationScoped
class Given {

    static final String BODY = "330726-zrzy";
    private static final AtomicInteger CASES = new AtomicInteger();

    private final Deadlines deadlines;
    private final DataSource database;

    Given(Deadlines deadlines, DataSource database) {
        this.deadlines = deadlines;
        this.database = database;
    }

    /** An event: its type without prefix and version, and its data. */
    record Told(String type, JsonNode data) {}

    static String newCase() {
        return "330726-26-%08d-0".formatted(CASES.incrementAndGet());
    }

    static StartClock clock(String caseNumber, String rule, String start) {
        return new StartClock(caseNumber, Classification.INTERNAL, rule, Instant.parse(start), "330726", UUID.randomUUID(),
                null,
                BODY);
    }

    Term start(StartClock clock) {
        return QuarkusTransaction.requiringNew().call(() -> deadlines.start(clock));
    }

    void run(Runnable change) {
        QuarkusTransaction.requiringNew().run(change);
    }

    ClockView only(String caseNumber) {
        List<ClockView> clocks = deadlines.ofCase(caseNumber);
        if (clocks.size() != 1) {
            throw new AssertionError(clocks);
        }
        return clocks.getFirst();
    }

    /** How often staff have read clocks of a case. */
    int reads(String caseNumber) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection
                        .prepareStatement("select count(*) from audit_entry where object = ? and action = 'clock.read'")) {
            select.setString(1, caseNumber);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The only clock of a case as the database has it, every column. */
    String row(String caseNumber) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection
                        .prepareStatement("select c::text from running_clock c where case_number = ?")) {
            select.setString(1, caseNumber);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every event of a case, in order. */
    List<Told> told(String caseNumber) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection
                        .prepareStatement("select headers->>'ce_type', value from outbox where key = ? order by id")) {
            select.setString(1, caseNumber);
            List<Told> told = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    told.add(new Told(rows.getString(1).replaceAll("dev\\.pujiang\\.|\\.v1", ""),
                            EventJson.MAPPER.readTree(rows.getBytes(2))));
                }
            }
            return told;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> types(String caseNumber) {
        return told(caseNumber).stream().map(Told::type).toList();
    }
}
