package dev.pujiang.local.command;

import dev.pujiang.local.LaunchFailure;
import dev.pujiang.local.Options;
import dev.pujiang.local.Session;
import dev.pujiang.local.part.Java;
import dev.pujiang.local.state.RunningRecord;
import dev.pujiang.local.state.StateFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code up}: the same as {@code run}, in the background; returns when everything answers or something failed. */
final class UpCommand {

    private static final int POLL_MILLIS = 100;

    private UpCommand() {}

    static int run(StartArguments arguments, List<String> given) throws IOException, InterruptedException {
        Options options = arguments.options();
        StateFolder state = StateFolder.open(options.home());
        Optional<RunningRecord> running = RunningRecord.read(state);
        if (running.isPresent()) {
            refuseAnother(running.get(), arguments);
            System.out.print("Already running: ");
            return StatusCommand.show(running.get());
        }
        Path log = state.log("launcher");
        Files.deleteIfExists(log);
        Process launcher = new ProcessBuilder(command(given))
                .redirectInput(new File("/dev/null")).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        return follow(launcher, log, state);
    }

    /** A system that runs is not what was asked for if it is to have no data yet, or its services are to run as something else. */
    static void refuseAnother(RunningRecord running, StartArguments arguments) {
        if (arguments.fresh()) {
            throw new LaunchFailure("A system is running (pid " + running.launcher().pid()
                    + "). Stop it with ./pujiang down before starting afresh.");
        }
        if (arguments.packaging() != running.packaging()) {
            throw new LaunchFailure("A system is running (pid " + running.launcher().pid() + ") with its services as "
                    + running.packaging() + ", not " + arguments.packaging() + ". Stop it with ./pujiang down first.");
        }
    }

    private static List<String> command(List<String> given) {
        List<String> command = new ArrayList<>(Session.PREFIX.isEmpty() ? List.of("nohup") : Session.PREFIX);
        command.add(Java.executable());
        command.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "run"));
        command.addAll(given);
        return command;
    }

    /** Shows what the launcher writes. Every wait inside the launcher has a limit, so this one ends too. */
    private static int follow(Process launcher, Path log, StateFolder state) throws IOException, InterruptedException {
        try (Tail tail = new Tail(log)) {
            while (true) {
                boolean ended = launcher.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
                boolean ready = !ended && RunningRecord.read(state)
                        .filter(running -> running.ready() && running.launcher().pid() == launcher.pid()).isPresent();
                if (ready) {
                    Thread.sleep(POLL_MILLIS);
                }
                tail.copyTo(System.out);
                if (ended) {
                    return launcher.exitValue() == 0 ? 1 : launcher.exitValue();
                }
                if (ready) {
                    return 0;
                }
            }
        }
    }
}
