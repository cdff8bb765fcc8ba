package dev.pujiang.intake.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.pujiang.intake.personal.PersonalData;
import dev.pujiang.intake.personal.SealedRows;
import io.agroal.api.AgroalDataSource;

/** What is sealed of cases, claims, petitioners and agents, under a new key, some hundred cases at a time. */
@ApplicationScoped
class SealedCases implements SealedRows {
    private static final List<Sealed> TABLES = List.of(
            new Sealed("petition_case", "id", "id", "", List.of("title", "statement")),
            new Sealed("claim", "case_id", "id", "", List.of("request")),
            new Sealed("petitioner", "case_id", "id", "", List.of("name", "phone", "address", "identity_number")),
            new Sealed("agent", "case_id", "case_id", "agent.", List.of("name", "phone", "mandate_scope")));

    private final AgroalDataSource database;
    private final PersonalData personal;

    SealedCases(AgroalDataSource database, PersonalData personal) {
        this.database = database;
        this.personal = personal;
    }

    /** A table with sealed columns: how its rows are found by case, and what their ciphertexts are bound to. */
    private record Sealed(String table, String ofCase, String row, String fieldPrefix, List<String> columns) {

        String select() {
            return "select " + row + ", " + ofCase + ", " + String.join(", ", columns) + " from " + table + " where " + ofCase
                    + " = any (?) for update";
        }

        String update() {
            return "update " + table + " set "
                    + columns.stream().map(column -> column + " = ?").collect(Collectors.joining(", ")) + " where " + row
                    + " = ? and " + ofCase + " = ?";
        }
    }

    @Override
    public String name() {
        return "petition_case";
    }

    @Override
    public Batch renew(UUID after, int limit) {
        try (var connection = database.getConnection()) {
            var cases = next(connection, after, limit);
            int renewed = 0;
            for (Sealed sealed : TABLES) {
                renewed += renew(connection, sealed, cases);
            }
            return new Batch(renewed, cases.size() < limit ? null : cases.getLast());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<UUID> next(Connection connection, UUID after, int limit) throws SQLException {
        try (var select = connection.prepareStatement("select id from petition_case where id > ? order by id limit ?")) {
            select.setObject(1, after);
            select.setInt(2, limit);
            List<UUID> ids = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    private int renew(Connection connection, Sealed sealed, List<UUID> cases) throws SQLException {
        var ids = connection.createArrayOf("uuid", cases.toArray());
        try (var select = connection.prepareStatement(sealed.select());
                var update = connection.prepareStatement(sealed.update())) {
            select.setArray(1, ids);
            int renewed = 0;
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var row = rows.getObject(1, UUID.class);
                    boolean changed = false;
                    for (int i = 0; i < sealed.columns().size(); i++) {
                        byte[] before = rows.getBytes(i + 3);
                        byte[] now = personal.renew(before, row, sealed.fieldPrefix() + sealed.columns().get(i));
                        changed |= before != now;
                        update.setBytes(i + 1, now);
                    }
                    if (changed) {
                        update.setObject(sealed.columns().size() + 1, row);
                        update.setObject(sealed.columns().size() + 2, rows.getObject(2, UUID.class));
                        update.addBatch();
                        renewed++;
                    }
                }
            }
            update.executeBatch();
            return renewed;
        }
    }
}
