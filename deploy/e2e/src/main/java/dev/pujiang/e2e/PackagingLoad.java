package dev.pujiang.e2e;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pujiang.local.LocalSystem;
import dev.pujiang.local.Options;
import dev.pujiang.local.part.Service;
import dev.pujiang.local.state.StateFolder;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Native executables beside the JVM and the JVM with an AOT cache, in one run and on one PostgreSQL, Kafka and Keycloak: how soon a
 * service answers and is ready after its start, how much memory it then has resident, and what intake does with 10,000 cases while no other
 * service runs.
 */
final class PackagingLoad {

    private static final Set<String> INFRASTRUCTURE = Set.of("postgres", "kafka", "keycloak", "gateway");
    private static final int STARTS = 3;
    private static final int CLIENTS = 8;
    private static final int CASES = 10_000;

    private final SampleCases samples;
    private final Path folder;
    private final PrintStream out;

    PackagingLoad(SampleCases samples, PrintStream out) throws Exception {
        this.samples = samples;
        this.folder = Files.createTempDirectory("pujiang-packaging");
        this.out = out;
    }

    void run(ArrayNode report) throws Exception {
        out.println("\nPackagings: starting a system for them …");
        try (LocalSystem system = LocalSystem.start(Options.isolated(folder).only(INFRASTRUCTURE))) {
            Map<Service.Kind, Path> caches = new EnumMap<>(Service.Kind.class);
            for (Service.Kind kind : Service.Kind.values()) {
                // the first start migrates the database: no variant has to
                caches.put(kind, train(system, kind));
            }
            out.printf("  %-8s %-8s %13s %9s %18s %18s %9s %8s%n", "service", "as", "1st answer ms", "ready ms",
                    "MiB (own) at start", "after %,d".formatted(CASES), "cases/s", "p99 ms");
            for (Service.Kind kind : Service.Kind.values()) {
                for (Variant variant : Variant.values()) {
                    measure(system, kind, variant, caches.get(kind), report.addObject());
                }
            }
        }
        StateFolder.delete(folder);
    }

    /** The AOT cache of a service, made from a run in which it did what it does when it is measured. */
    private Path train(LocalSystem system, Service.Kind kind) throws Exception {
        Path cache = folder.resolve(kind.shortName() + ".aot");
        Service service = system.replica(kind, Variant.AOT.packaging());
        try (RunningService running = RunningService.start(service, folder, List.of("-XX:AOTCacheOutput=" + cache))) {
            if (kind == Service.Kind.INTAKE) {
                register(system, running, CASES / 10);
            }
        }
        return cache;
    }

    private void measure(LocalSystem system, Service.Kind kind, Variant variant, Path cache, ObjectNode row) throws Exception {
        row.put("service", kind.shortName()).put("as", variant.toString());
        Service service = system.replica(kind, variant.packaging());
        if (!service.isBuilt()) {
            out.printf("  %-8s %-8s not built: ./pujiang native %s%n", kind.shortName(), variant, kind.shortName());
            return;
        }
        double[] answers = new double[STARTS];
        double[] ready = new double[STARTS];
        for (int start = 0; start < STARTS; start++) {
            try (RunningService running = RunningService.start(service, folder, variant.arguments(cache))) {
                answers[start] = running.firstAnswerAfter().toNanos() / 1e6;
                ready[start] = running.readyAfter().toNanos() / 1e6;
                if (start == STARTS - 1) {
                    row.put("firstAnswerMillis", median(answers)).put("readyMillis", median(ready))
                            .put("mebibytesAtStart", running.mebibytes()).put("ownMebibytesAtStart", running.ownMebibytes());
                    if (kind == Service.Kind.INTAKE) {
                        Load.Result result = register(system, running, CASES);
                        row.put("mebibytesAfter", running.mebibytes()).put("ownMebibytesAfter", running.ownMebibytes())
                                .put("perSecond", result.perSecond())
                                .put("p99Millis", Percentiles.millis(result.latency().p99())).put("refused", result.refused());
                    }
                }
            }
        }
        print(row);
    }

    private void print(ObjectNode row) {
        out.printf("  %-8s %-8s %13.0f %9.0f %18s", row.get("service").asText(), row.get("as").asText(),
                row.get("firstAnswerMillis").asDouble(), row.get("readyMillis").asDouble(), memory(row, "AtStart"));
        if (row.has("perSecond")) {
            out.printf(" %18s %9.0f %8.1f", memory(row, "After"), row.get("perSecond").asDouble(),
                    row.get("p99Millis").asDouble());
        }
        out.println();
    }

    private static String memory(ObjectNode row, String when) {
        return row.get("mebibytes" + when).asLong() + " (" + row.get("ownMebibytes" + when).asLong() + ")";
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private Load.Result register(LocalSystem system, RunningService intake, int cases) throws Exception {
        try (Load load = new Load("localhost", intake.port(), new Whole(system.ports()).client("demo"), samples)) {
            return load.counted(CLIENTS, cases);
        }
    }
}
