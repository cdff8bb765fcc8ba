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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Native executables beside the JVM and the JVM with an AOT cache, in one run and on one PostgreSQL, Kafka and Keycloak: how soon a
 * service answers and is ready after its start, how much memory it then has resident, and what intake does with 10,000 cases, and with
 * 10,000 more, while no other service runs. Intake comes last: what it registers would keep the others busy.
 */
final class PackagingLoad {

    private static final Set<String> INFRASTRUCTURE = Set.of("postgres", "kafka", "keycloak", "gateway");
    private static final List<Service.Kind> KINDS = List.of(Service.Kind.ROUTING, Service.Kind.NOTICE, Service.Kind.FEEDBACK,
            Service.Kind.INTAKE);
    private static final int STARTS = 5;
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
            out.printf("  %-8s %-6s %13s %9s %18s %13s %9s %9s %8s%n", "service", "as", "1st answer ms", "ready ms",
                    "MiB (own) at start", "after %,d".formatted(CASES), "cases/s", "the next", "p99 ms");
            for (Service.Kind kind : KINDS) {
                // this first start migrates the database: no variant has to
                Path cache = train(system, kind);
                for (Variant variant : Variant.values()) {
                    measure(system, kind, variant, cache, report.addObject());
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
            out.printf("  %-8s %-6s not built: ./pujiang native %s%n", kind.shortName(), variant, kind.shortName());
            return;
        }
        List<RunningService.Footprint> starts = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            try (RunningService running = RunningService.start(service, folder, variant.arguments(cache))) {
                starts.add(running.footprint());
            }
        }
        row.put("firstAnswerMillis", median(starts, start -> start.firstAnswerAfter().toNanos() / 1e6))
                .put("readyMillis", median(starts, start -> start.readyAfter().toNanos() / 1e6))
                .put("mebibytesAtStart", median(starts, RunningService.Footprint::mebibytes))
                .put("ownMebibytesAtStart", median(starts, RunningService.Footprint::ownMebibytes));
        if (kind == Service.Kind.INTAKE) {
            load(system, service, variant.arguments(cache), row);
        }
        print(row);
    }

    private void load(LocalSystem system, Service intake, List<String> arguments, ObjectNode row) throws Exception {
        try (RunningService running = RunningService.start(intake, folder, arguments)) {
            Load.Result first = register(system, running, CASES);
            row.put("perSecond", first.perSecond()).put("mebibytesAfter", running.footprint().mebibytes())
                    .put("ownMebibytesAfter", running.footprint().ownMebibytes());
            Load.Result next = register(system, running, CASES);
            row.put("nextPerSecond", next.perSecond()).put("p99Millis", Percentiles.millis(next.latency().p99()));
        }
    }

    private void print(ObjectNode row) {
        out.printf("  %-8s %-6s %13.0f %9.0f %18s", row.get("service").asText(), row.get("as").asText(),
                row.get("firstAnswerMillis").asDouble(), row.get("readyMillis").asDouble(), memory(row, "AtStart"));
        if (row.has("perSecond")) {
            out.printf(" %13s %9.0f %9.0f %8.1f", memory(row, "After"), row.get("perSecond").asDouble(),
                    row.get("nextPerSecond").asDouble(), row.get("p99Millis").asDouble());
        }
        out.println();
    }

    private static String memory(ObjectNode row, String when) {
        return row.get("mebibytes" + when).asLong() + " (" + row.get("ownMebibytes" + when).asLong() + ")";
    }

    private static double median(List<RunningService.Footprint> starts, ToDoubleFunction<RunningService.Footprint> figure) {
        double[] values = starts.stream().mapToDouble(figure).sorted().toArray();
        return values[values.length / 2];
    }

    private Load.Result register(LocalSystem system, RunningService intake, int cases) throws Exception {
        try (Load load = new Load("localhost", intake.port(), new Whole(system.ports()).client("demo"), samples)) {
            Load.Result result = load.counted(CLIENTS, cases);
            if (result.refused() > 0) {
                throw new IllegalStateException(result.refused() + " of " + cases + " cases were refused: " + folder);
            }
            return result;
        }
    }
}
