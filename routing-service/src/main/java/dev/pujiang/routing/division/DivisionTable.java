package dev.pujiang.routing.division;

import dev.pujiang.divisions.Division;
import dev.pujiang.divisions.DivisionLevel;
import dev.pujiang.divisions.Divisions;
import dev.pujiang.routing.sql.Rows;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The table of divisions. A division that a new list no longer has is kept and ended the day before that list's state. */
@ApplicationScoped
class DivisionTable {

    private static final long LOCK = 0x6469766973696f6eL; // "division"
    private static final int CHUNK = 1 << 16;
    private static final int TENTH = 10;

    private final AgroalDataSource database;
    private final Rows rows;
    private final Clock clock;

    DivisionTable(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.rows = new Rows(database);
        this.clock = clock;
    }

    /** Runs a change of the whole table, of which a statement may take longer than any other, in the running transaction. */
    <T> T patiently(Duration patience, Supplier<T> change) {
        // the transaction has one connection, and this is it; afterwards it goes back into the pool
        try (Connection connection = database.getConnection()) {
            int usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, (int) patience.toMillis());
            try {
                return change.get();
            } finally {
                connection.setNetworkTimeout(Runnable::run, usual);
            }
        } catch (SQLException e) {
            throw new DivisionsNotWritten(e);
        }
    }

    /** Lets one replica import at a time, until the end of the transaction. */
    void lock() {
        rows.list("select pg_advisory_xact_lock(?)", row -> true, LOCK);
    }

    boolean holds(String sha256) {
        return !rows.list("select 1 from division_import where sha256 = ?", row -> true, sha256).isEmpty();
    }

    void note(String sha256, int divisions) {
        rows.change("delete from division_import");
        rows.change("insert into division_import (sha256, divisions, imported_at) values (?, ?, ?)", sha256, divisions,
                clock.instant());
    }

    /** Makes the table show this list, in the running transaction. */
    void replace(Divisions divisions, LocalDate state, IntConsumer percentDone) {
        if (rows.list("select 1 from division limit 1", row -> true).isEmpty()) {
            fill(divisions, percentDone);
        } else {
            merge(divisions, state, percentDone);
        }
    }

    private void fill(Divisions divisions, IntConsumer percentDone) {
        rows.change("drop index division_parent");
        copy(divisions, "division", percentDone);
        rows.change("create index division_parent on division (parent, code)");
    }

    private void merge(Divisions divisions, LocalDate state, IntConsumer percentDone) {
        rows.change("create temporary table division_staging (like division) on commit drop");
        copy(divisions, "division_staging", percentDone);
        rows.change("analyze division_staging");
        rows.change("""
                insert into division select * from division_staging
                on conflict (code) do update set level = excluded.level, name = excluded.name,
                    parent = excluded.parent, path = excluded.path, valid_from = excluded.valid_from,
                    valid_to = excluded.valid_to, successor = excluded.successor
                where division is distinct from excluded""");
        rows.change("""
                update division d set valid_to = greatest(d.valid_from, ?::date - 1)
                where d.valid_to is null and not exists (select from division_staging s where s.code = d.code)""",
                state);
    }

    Optional<Division> find(String code) {
        return rows.list("select * from division where code = ?", DivisionTable::division, code).stream().findFirst();
    }

    private void copy(Divisions divisions, String table, IntConsumer percentDone) {
        try (Connection connection = database.getConnection()) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy " + table + " from stdin");
            try {
                write(divisions, copy, percentDone);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new DivisionsNotWritten(e);
        }
    }

    private static void write(Divisions divisions, CopyIn copy, IntConsumer percentDone) throws SQLException {
        StringBuilder chunk = new StringBuilder(CHUNK + 1024);
        Deque<String[]> above = new ArrayDeque<>();
        int size = divisions.size();
        int reported = 0;
        for (int i = 0; i < size; i++) {
            append(chunk, divisions.at(i), above);
            if (chunk.length() >= CHUNK || i == size - 1) {
                byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                chunk.setLength(0);
            }
            int percent = (int) ((i + 1) * 100L / size);
            if (percent >= reported + TENTH) {
                reported = percent - percent % TENTH;
                percentDone.accept(reported);
            }
        }
    }

    /** Depth first: what is above a division has been written before it. */
    private static void append(StringBuilder chunk, Division division, Deque<String[]> above) {
        while (!above.isEmpty() && !above.peek()[0].equals(division.parent())) {
            above.pop();
        }
        String path = above.isEmpty() ? division.code() : above.peek()[1] + '/' + division.code();
        above.push(new String[]{division.code(), path});
        field(chunk, division.code()).append('\t').append(division.level()).append('\t');
        field(chunk, division.name()).append('\t');
        field(chunk, division.parent()).append('\t').append(path).append('\t').append(division.validFrom()).append('\t');
        field(chunk, division.validTo()).append('\t');
        field(chunk, division.successor()).append('\n');
    }

    private static StringBuilder field(StringBuilder chunk, Object value) {
        if (value == null) {
            return chunk.append("\\N");
        }
        return chunk.append(value.toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"));
    }

    private static Division division(ResultSet row) throws SQLException {
        return new Division(row.getString("code"), Rows.choice(row, "level", DivisionLevel.class), row.getString("name"),
                row.getString("parent"), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class), row.getString("successor"));
    }
}
