package dev.pujiang.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the database alone can do: pgbench commits the same rows that the registration of one case commits. They are found by
 * the transaction that wrote them, and copied into tables of a schema of their own with the same columns, keys and indexes.
 */
final class Baseline {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final String SCHEMA = "bench";

    private final Connection intake;
    private final Path script;

    private Baseline(Connection intake, Path script) {
        this.intake = intake;
        this.script = script;
    }

    /** Takes the rows of this case as the pattern. */
    static Baseline like(String caseNumber, Connection intake) throws SQLException, IOException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = intake.createStatement()) {
            statement.execute("drop schema if exists " + SCHEMA + " cascade");
            statement.execute("create schema " + SCHEMA);
            try (ResultSet names = statement.executeQuery("""
                    select table_name from information_schema.tables where table_schema = 'public'
                        and table_type = 'BASE TABLE' and table_name not like 'flyway%' order by 1""")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
        }
        String transaction = single(intake, "select xmin::text from petition_case where number = '" + caseNumber + "'");
        StringBuilder sql = new StringBuilder("\\set n random(1, 9000000000000000000)\nbegin;\n");
        for (String table : tables) {
            try (Statement statement = intake.createStatement()) {
                statement.execute("create table %1$s.%2$s (like public.%2$s including all)".formatted(SCHEMA, table));
                try (ResultSet rows = statement
                        .executeQuery("select * from public." + table + " where xmin::text = '" + transaction + "'")) {
                    while (rows.next()) {
                        sql.append(insert(table, rows, caseNumber)).append('\n');
                    }
                }
            }
        }
        sql.append(outboxRow()).append("\ncommit;\n");
        Path script = Files.createTempFile("baseline", ".sql");
        Files.writeString(script, sql);
        return new Baseline(intake, script);
    }

    /** The relay has deleted the outbox row of the case long since: here is one of the same size. */
    private static String outboxRow() {
        String headers = "{\"ce_id\":\"%s\",\"ce_type\":\"dev.pujiang.case.registered.v1\",\"ce_source\":\"intake-service\"}"
                .formatted("0".repeat(36));
        return "insert into outbox (topic, key, headers, value) values ('pujiang.cases', 'x' || :n, '" + headers
                + "', decode('" + "61".repeat(600) + "', 'hex'));";
    }

    private static String insert(String table, ResultSet row, String caseNumber) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = row.getObject(i);
            if (value != null && !columns.isAutoIncrement(i)) {
                names.add(columns.getColumnName(i));
                values.add(expression(value, columns.getColumnTypeName(i), caseNumber));
            }
        }
        return "insert into " + table + " (" + String.join(", ", names) + ") values (" + String.join(", ", values) + ");";
    }

    /** Ids, numbers and keys differ from one transaction to the next but agree within it; the rest is as it was. */
    private static String expression(Object value, String type, String caseNumber) {
        String text = value.toString();
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "uuid" -> "md5(:n || '" + text + "')::uuid";
            case "bytea" -> "decode('" + HexFormat.of().formatHex((byte[]) value) + "', 'hex')";
            case "text", "varchar" -> text.equals(caseNumber) || text.matches("[0-9a-f-]{36}")
                    ? "'" + text.charAt(0) + "' || :n"
                    : "'" + text.replace("'", "''") + "'";
            case "jsonb" -> "'" + text.replace("'", "''") + "'::jsonb";
            case "timestamptz" -> "now()";
            default -> "'" + text + "'";
        };
    }

    /** Transactions a second with so many clients. */
    double perSecond(int clients, int seconds, int port, String password) throws IOException, InterruptedException {
        ProcessBuilder pgbench = new ProcessBuilder("pgbench", "-n", "-f", script.toString(), "-c", String.valueOf(clients),
                "-j", "1", "-T", String.valueOf(seconds), "-M", "prepared", "-h", "127.0.0.1", "-p", String.valueOf(port),
                "-U", "intake", "intake").redirectErrorStream(true);
        pgbench.environment().put("PGPASSWORD", password);
        pgbench.environment().put("PGOPTIONS", "-c search_path=" + SCHEMA);
        Process process = pgbench.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher tps = TPS.matcher(output);
        if (process.waitFor() != 0 || !tps.find()) {
            throw new IOException("pgbench: " + output);
        }
        return Double.parseDouble(tps.group(1));
    }

    /** Whether pgbench is there at all. */
    static boolean available() {
        try {
            return new ProcessBuilder("pgbench", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void remove() throws SQLException, IOException {
        try (Statement statement = intake.createStatement()) {
            statement.execute("drop schema " + SCHEMA + " cascade");
        }
        Files.deleteIfExists(script);
    }

    private static String single(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
            if (!result.next()) {
                throw new IllegalStateException("nothing for: " + query);
            }
            return result.getString(1);
        }
    }
}
