package dev.pujiang.local.command;

import dev.pujiang.local.Options;
import dev.pujiang.local.Port;
import dev.pujiang.local.Ports;
import dev.pujiang.local.part.Probe;
import dev.pujiang.local.realm.Realm;
import dev.pujiang.local.state.Leftovers;
import dev.pujiang.local.state.ProcessId;
import dev.pujiang.local.state.RunningRecord;
import dev.pujiang.local.state.StateFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code status}: a table of all parts; exit code 0 only if every part answers now. */
final class StatusCommand {

    private static final String ROW = "  %-17s %-12s %6s %8s %10s%n";

    private StatusCommand() {}

    static int run() {
        StateFolder state = StateFolder.open(Options.usual().home());
        Optional<RunningRecord> running = RunningRecord.read(state);
        if (running.isEmpty()) {
            System.out.println("Not running. Start it with ./pujiang up or ./pujiang run.");
            return 1;
        }
        return show(running.get());
    }

    static int show(RunningRecord running) {
        Map<String, ProcessId> children = new Leftovers(StateFolder.open(Options.usual().home())).recorded();
        System.out
                .println(running.ports().origin() + "  (" + running.packaging() + (running.ready() ? "" : ", starting") + ")");
        System.out.printf(ROW, "PART", "STATE", "PORT", "PID", "UP FOR");
        boolean all = true;
        for (String part : running.parts()) {
            ProcessId id = part.equals("gateway") ? running.launcher() : children.get(part);
            boolean alive = id != null && id.find().isPresent();
            boolean answers = alive && answers(part, running.ports());
            all &= answers;
            System.out.printf(ROW, part, answers ? "ready" : alive ? "not ready" : "not running",
                    running.ports().of(port(part)), alive ? id.pid() : "-", alive ? age(id.started()) : "-");
        }
        return all ? 0 : 1;
    }

    private static boolean answers(String part, Ports ports) {
        int port = ports.of(port(part));
        return switch (part) {
            case "postgres", "kafka", "gateway" -> Probe.tcp(port);
            case "keycloak" -> Probe.http(port, "/auth/realms/" + Realm.NAME);
            default -> Probe.http(port, "/q/health/ready");
        };
    }

    private static Port port(String part) {
        return Port.valueOf(part.replace("-service", "").toUpperCase(Locale.ROOT));
    }

    private static String age(Instant started) {
        Duration age = Duration.between(started, Instant.now());
        return age.toHours() > 0
                ? "%d h %02d m".formatted(age.toHours(), age.toMinutesPart())
                : "%d m %02d s".formatted(age.toMinutesPart(), age.toSecondsPart());
    }
}
