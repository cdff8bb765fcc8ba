package dev.pujiang.e2e;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pujiang.local.Port;
import dev.pujiang.local.part.Databases;
import java.io.PrintStream;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How fast cases are registered and assigned, and beside it, in the same run, how fast pgbench commits the same rows to the same
 * PostgreSQL. On a machine that everything shares, the ratio is the figure.
 */
final class RegistrationLoad {

    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration ROUND = Duration.ofSeconds(15);
    private static final int[] CLIENTS = {1, 8, 32};

    private final Whole whole;
    private final SampleCases samples;
    private final Databases databases;
    private final PrintStream out;

    RegistrationLoad(Whole whole, SampleCases samples, Databases databases, PrintStream out) {
        this.whole = whole;
        this.samples = samples;
        this.databases = databases;
        this.out = out;
    }

    void run(ObjectNode report) throws Exception {
        if (!Baseline.available()) {
            out.println("pgbench is not installed (Debian: postgresql-contrib): the ratio to the database cannot be given.");
        }
        double atEight = 0;
        try (Load load = new Load("localhost", whole.ports().of(Port.INTAKE), whole.client("demo"), samples);
                Connection intake = databases.connect("intake")) {
            out.println("Warming up for " + WARM_UP.toSeconds() + " s …");
            load.closed(8, WARM_UP);
            Baseline baseline = Baseline.available() ? Baseline.like(oneCase(), intake) : null;
            out.printf("%nRegistering cases, %d s each%n", ROUND.toSeconds());
            out.printf("  %7s %12s %10s %10s %8s %16s %8s%n", "clients", "cases/s", "p50 ms", "p99 ms", "refused",
                    "pgbench tps", "ratio");
            ArrayNode rows = report.putArray("create");
            for (int clients : CLIENTS) {
                Load.Result result = load.closed(clients, ROUND);
                quiet();
                double tps = baseline == null
                        ? Double.NaN
                        : baseline.perSecond(clients, (int) ROUND.toSeconds(),
                                whole.ports().of(Port.POSTGRES), databases.password("intake"));
                row(rows, result, tps);
                if (clients == 8) {
                    atEight = result.perSecond();
                }
            }
            if (baseline != null) {
                baseline.remove();
            }
            latency(load, atEight / 2, report);
        }
    }

    private void row(ArrayNode rows, Load.Result result, double tps) {
        double ratio = result.perSecond() / tps;
        out.printf("  %7d %12.0f %10.1f %10.1f %8d %16.0f %8.2f%n", result.clients(), result.perSecond(),
                Percentiles.millis(result.latency().p50()), Percentiles.millis(result.latency().p99()), result.refused(), tps,
                ratio);
        ObjectNode row = rows.addObject().put("clients", result.clients()).put("perSecond", result.perSecond())
                .put("p50Millis", Percentiles.millis(result.latency().p50()))
                .put("p99Millis", Percentiles.millis(result.latency().p99())).put("refused", result.refused());
        if (!Double.isNaN(tps)) {
            row.put("pgbenchPerSecond", tps).put("ratio", ratio);
        }
    }

    private void latency(Load load, double perSecond, ObjectNode report) throws Exception {
        quiet();
        try (Subscriber subscriber = new Subscriber(whole.bootstrapServers())) {
            load.paced(8, perSecond, ROUND);
            quiet();
            List<Duration> times = new ArrayList<>();
            for (String subject : subscriber.subjects()) {
                var registered = subscriber.first(subject, "case.registered.v1");
                var made = subscriber.first(subject, "assignment.made.v1");
                if (registered.isPresent() && made.isPresent()) {
                    times.add(Duration.between(registered.get().time(), made.get().heard()));
                }
            }
            Percentiles percentiles = Percentiles.of(times);
            out.printf("%nRegistered → assigned and seen by a subscriber, at %.0f cases/s (half of 8 clients)%n", perSecond);
            out.printf("  p50 %.1f ms, p99 %.1f ms, longest %.1f ms (%d cases)%n", Percentiles.millis(percentiles.p50()),
                    Percentiles.millis(percentiles.p99()), Percentiles.millis(percentiles.max()), percentiles.count());
            report.putObject("assigned").put("perSecond", perSecond).put("cases", percentiles.count())
                    .put("p50Millis", Percentiles.millis(percentiles.p50()))
                    .put("p99Millis", Percentiles.millis(percentiles.p99()));
        }
    }

    /** Waits until what was registered has gone its way, so that one measurement does not weigh on the next. */
    private void quiet() throws Exception {
        try (Connection intake = databases.connect("intake"); var statement = intake.createStatement()) {
            new Patience(Duration.ofMinutes(2)).until(() -> {
                try (var result = statement.executeQuery("select exists (select from public.outbox)")) {
                    result.next();
                    return result.getBoolean(1);
                } catch (java.sql.SQLException e) {
                    throw new IllegalStateException(e);
                }
            }, pending -> !pending);
        }
        Thread.sleep(Duration.ofSeconds(5));
    }

    private String oneCase() {
        return whole.api().post("/intake/cases", whole.client("demo"), samples.submission(0), "Idempotency-Key",
                UUID.randomUUID().toString()).expect(201).text("/caseNumber");
    }
}
