package dev.pujiang.e2e;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.pujiang.local.Port;
import dev.pujiang.local.part.Databases;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the running routing-service sweeps when 1,000 clocks are due, by how many are open: it ought not to matter. The time is the
 * service's own ({@code pujiang_clocks_sweep_seconds}). Beside it, plain SQL that does the same to as many rows.
 */
final class SweepLoad {

    private static final int[] OPEN = {10_000, 100_000, 1_000_000};
    private static final int DUE = 1_000;
    private static final int ROUNDS = 5;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Pattern SUM = Pattern.compile("pujiang_clocks_sweep_seconds_sum\\{[^}]*found=\"true\"[^}]*} (\\S+)");
    private static final Pattern EMPTY_SUM = Pattern.compile(
            "pujiang_clocks_sweep_seconds_sum\\{[^}]*found=\"false\"[^}]*} (\\S+)");
    private static final Pattern EMPTY_COUNT = Pattern.compile(
            "pujiang_clocks_sweep_seconds_count\\{[^}]*found=\"false\"[^}]*} (\\S+)");
    private static final int IDLE_SWEEPS = 3;

    private final Whole whole;
    private final Databases databases;
    private final Path root;
    private final HttpClient http = HttpClient.newHttpClient();

    SweepLoad(Whole whole, Databases databases, Path root) {
        this.whole = whole;
        this.databases = databases;
        this.root = root;
    }

    void run(PrintStream out, ArrayNode report) throws Exception {
        out.printf("%nSweep with %,d clocks due (breach recorded and told), median of %d%n", DUE, ROUNDS);
        out.printf("  %10s %10s %14s %8s %14s%n", "open", "ms", "plain SQL ms", "ratio", "nothing due ms");
        try (Connection routing = databases.connect("routing")) {
            ClockRows clocks = new ClockRows(routing, root);
            try {
                int filled = 0;
                for (int open : OPEN) {
                    clocks.add(filled, open);
                    clocks.settle();
                    filled = open;
                    double plain = plain(routing);
                    double swept = median(clocks);
                    double idle = idle();
                    out.printf("  %,10d %10.0f %14.0f %8.1f %14.2f%n", open, swept, plain, swept / plain, idle);
                    report.addObject().put("open", open).put("due", DUE).put("millis", swept).put("plainSqlMillis", plain)
                            .put("ratio", swept / plain).put("nothingDueMillis", idle);
                }
            } finally {
                clocks.remove();
            }
        }
    }

    private double median(ClockRows clocks) throws Exception {
        double[] millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double before = read(SUM);
            clocks.makeDue(DUE);
            new Patience(LONG).until(() -> due(clocks), due -> due == 0);
            millis[round] = (new Patience(LONG).until(() -> read(SUM), sum -> sum > before) - before) * 1000;
        }
        Arrays.sort(millis);
        return millis[ROUNDS / 2];
    }

    /** The mean of the next sweeps, which find nothing. */
    private double idle() throws InterruptedException {
        double sum = read(EMPTY_SUM);
        double count = read(EMPTY_COUNT);
        double swept = new Patience(LONG).until(() -> read(EMPTY_COUNT), now -> now >= count + IDLE_SWEEPS) - count;
        return (read(EMPTY_SUM) - sum) * 1000 / swept;
    }

    /** Locks, changes and tells of as many rows that are not yet due, and takes it back. */
    private static double plain(Connection routing) throws SQLException {
        double best = Double.MAX_VALUE;
        routing.setAutoCommit(false);
        try (Statement statement = routing.createStatement()) {
            for (int round = 0; round < ROUNDS; round++) {
                long begin = System.nanoTime();
                statement.execute("""
                        with taken as (select id from running_clock where next_at > now() order by next_at, id limit %d
                            for update skip locked)
                        update running_clock c set next_days = 5, next_at = next_at + interval '5 days', breached_at = now(),
                            version = version + 1
                        from taken where c.id = taken.id""".formatted(DUE));
                statement.execute("""
                        insert into outbox (topic, key, headers, value)
                        select 'pujiang.bench', 'bench-' || i, jsonb_build_object('ce_id', uuidv7()),
                            decode(repeat('61', 500), 'hex') from generate_series(1, %d) i""".formatted(DUE));
                best = Math.min(best, (System.nanoTime() - begin) / 1e6);
                routing.rollback();
            }
        } finally {
            routing.setAutoCommit(true);
        }
        return best;
    }

    private static long due(ClockRows clocks) {
        try {
            return clocks.due();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private double read(Pattern metric) {
        URI metrics = URI.create("http://localhost:" + whole.ports().of(Port.ROUTING) + "/q/metrics");
        try {
            String text = http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString()).body();
            Matcher found = metric.matcher(text);
            return found.find() ? Double.parseDouble(found.group(1)) : 0;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
