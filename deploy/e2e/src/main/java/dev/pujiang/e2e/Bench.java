package dev.pujiang.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pujiang.local.LaunchFailure;
import dev.pujiang.local.Options;
import dev.pujiang.local.Port;
import dev.pujiang.local.command.QuietLogging;
import dev.pujiang.local.part.Databases;
import dev.pujiang.local.state.Secrets;
import dev.pujiang.local.state.StateFolder;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** {@code ./pujiang bench}: measures the parts asked for, one after the other, and writes the figures down as JSON. */
public final class Bench {

    private final Options options;
    private final Set<BenchPart> parts;
    private final PrintStream out;
    private final ObjectNode report = Api.JSON.createObjectNode();

    private Bench(Options options, Set<BenchPart> parts, PrintStream out) {
        this.options = options;
        this.parts = parts;
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        QuietLogging.install();
        try {
            new Bench(Options.usual(), BenchPart.parse(List.of(args)), System.out).run();
        } catch (LaunchFailure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private void run() throws Exception {
        report.put("at", Instant.now().toString()).put("processors", Runtime.getRuntime().availableProcessors());
        if (parts.stream().anyMatch(BenchPart::needsSystem)) {
            Whole whole = Whole.running();
            system(whole, new Databases(whole.ports().of(Port.POSTGRES), new Secrets(StateFolder.open(options.home()))));
        }
        if (parts.contains(BenchPart.CLOCK)) {
            new ClockLoad(options.root(), options.home().resolve("logs")).run(out, report.putArray("clock"));
        }
        if (parts.contains(BenchPart.PACKAGING)) {
            new PackagingLoad(new SampleCases(options.root().resolve("deploy/data")), out).run(report.putArray("packaging"));
        }
        Path file = options.home().resolve("bench.json");
        Files.writeString(file, report.toPrettyString() + "\n");
        out.println("\nAs JSON: " + file);
    }

    private void system(Whole whole, Databases databases) throws Exception {
        if (parts.contains(BenchPart.CASES)) {
            new RegistrationLoad(whole, new SampleCases(options.root().resolve("deploy/data")), databases, out).run(report);
        }
        if (parts.contains(BenchPart.RELAY)) {
            relay(whole, databases);
        }
        if (parts.contains(BenchPart.SWEEP)) {
            new SweepLoad(whole, databases, options.root()).run(out, report.putArray("sweep"));
        }
    }

    private void relay(Whole whole, Databases databases) throws Exception {
        double perSecond = new RelayLoad(databases.url("intake"), databases.password("intake"), whole.bootstrapServers())
                .perSecond();
        out.printf("%nOne relay, from a full outbox to acknowledged and deleted: %.0f events/s%n", perSecond);
        report.putObject("relay").put("perSecond", perSecond);
    }
}
