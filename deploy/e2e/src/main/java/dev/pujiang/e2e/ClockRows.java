package dev.pujiang.e2e;

import dev.pujiang.clock.ClockPolicy;
import dev.pujiang.clock.Clocks;
import dev.pujiang.clock.Derivation;
import dev.pujiang.clock.PolicyFile;
import dev.pujiang.clock.WorkCalendar;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Running clocks of made-up cases in the database of routing, by the hundred thousand, as the service itself would have written
 * them; and gone again. They stand still until they are made due.
 */
final class ClockRows {

    private static final String RULE = "inform";
    private static final String BODY = "330726-zrzy";
    private static final List<String> CHAIN = List.of("33", "3307", "330726");
    /** No real case has this year. */
    private static final String PREFIX = "330726-00-";

    private final Connection routing;
    private final Clocks clocks;

    ClockRows(Connection routing, Path root) throws IOException {
        this.routing = routing;
        Path policies = root.resolve("deploy/policies");
        clocks = new Clocks(ClockPolicy.read(List.of(PolicyFile.at(policies.resolve("cn-2022.yaml")),
                PolicyFile.at(policies.resolve("zj-pujiang.yaml")))), WorkCalendar.bundled(), code -> CHAIN);
    }

    /** Adds clocks whose term has just ended but that nobody looks at yet. */
    void add(long from, long to) throws SQLException {
        Derivation over = justOver();
        execute("""
                insert into running_clock (id, version, case_number, restricted, rule, matter, body, started_at, division,
                    last_day, due_at, provisional, basis, next_days, next_at)
                select uuidv7(), 0, '%s' || lpad(i::text, 8, '0') || '-0', false, '%s', uuidv7(), '%s', '%s', '330726', '%s', '%s',
                    false, (select max(number) from clock_basis), %d, now() + interval '1 year' + i * interval '1 second'
                from generate_series(%d, %d) i"""
                .formatted(PREFIX, RULE, BODY, over.start(), over.lastDay(), over.dueAt(), 0, from,
                        to - 1));
    }

    /** Lets the database know what it has. */
    void settle() throws SQLException {
        execute("vacuum analyze running_clock");
    }

    /** Makes so many of them due, spread over all; not those that were due before. */
    void makeDue(int count) throws SQLException {
        execute("""
                update running_clock set next_at = due_at where id in (
                    select id from running_clock where case_number like '%s%%' and breached_at is null and next_at > now()
                    order by md5(id::text) limit %d)""".formatted(PREFIX, count));
    }

    long due() throws SQLException {
        return count("next_at <= now()");
    }

    long breached() throws SQLException {
        return count("breached_at is not null");
    }

    long open() throws SQLException {
        return count("stopped_at is null");
    }

    void remove() throws SQLException {
        execute("delete from running_clock where case_number like '" + PREFIX + "%'");
        execute("delete from outbox_sequence where subject like '" + PREFIX + "%'");
        execute("vacuum analyze running_clock");
    }

    static boolean isOne(String subject) {
        return subject.startsWith(PREFIX);
    }

    /** A term whose end is past and whose next escalation is still to come. */
    private Derivation justOver() {
        Instant now = Instant.now();
        for (int days = 16;; days++) {
            Instant start = now.minus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
            Derivation derivation = clocks.start(RULE, start, CHAIN.getLast()).derivation();
            if (!now.isBefore(derivation.dueAt())) {
                return derivation;
            }
        }
    }

    private long count(String condition) throws SQLException {
        try (Statement statement = routing.createStatement();
                ResultSet result = statement.executeQuery(
                        "select count(*) from running_clock where case_number like '" + PREFIX + "%' and " + condition)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = routing.createStatement()) {
            statement.execute(sql);
        }
    }
}
