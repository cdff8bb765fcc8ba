package dev.pujiang.local;

import dev.pujiang.local.state.Leftovers;
import dev.pujiang.local.state.ProcessId;
import dev.pujiang.local.state.StateFolder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts processes with their logs, and keeps the record by which a later launcher finds what this one left. */
final class Processes {

    private static final int LAST_LINES = 15;
    private static final int TAIL_BYTES = 16 * 1024;

    private final StateFolder state;
    private final Ports ports;
    private final Leftovers record;
    private boolean closed;

    Processes(StateFolder state, Ports ports, Leftovers record) {
        this.state = state;
        this.ports = ports;
        this.record = record;
    }

    Path log(String part) {
        return state.log(part);
    }

    void mustBeFree(Port port) {
        ports.mustBeFree(port);
    }

    /** A new process with an empty log; the log before it is kept under {@code .1}. */
    Process start(String part, ProcessBuilder program) throws IOException {
        Path log = log(part);
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return launch(part, program);
    }

    /** A program that does one job and ends; its output goes to the part's log. */
    void run(String part, String what, ProcessBuilder program, Duration limit) throws IOException, InterruptedException {
        Process process = launch(part, program);
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw LaunchFailure.of(part, what + " took longer than " + limit.toSeconds() + " seconds", log(part),
                        lastLines(part));
            }
            if (process.exitValue() != 0) {
                throw LaunchFailure.of(part, what + " failed with code " + process.exitValue(), log(part),
                        lastLines(part));
            }
        } finally {
            process.destroyForcibly();
            ended(part);
        }
    }

    private synchronized Process launch(String part, ProcessBuilder program) throws IOException {
        if (closed) {
            throw new LaunchFailure("The system is being stopped.");
        }
        List<String> command = new ArrayList<>(Session.PREFIX);
        command.addAll(program.command());
        Process process = program.command(command).directory(state.home().toFile()).redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(part).toFile())).start();
        record.add(part, ProcessId.of(process.toHandle()));
        return process;
    }

    void ended(String part) {
        record.remove(part);
    }

    /** From now on nothing can be started. */
    synchronized void close() {
        closed = true;
    }

    List<String> lastLines(String part) {
        Path log = log(part);
        try (var channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - TAIL_BYTES));
            byte[] tail = java.nio.channels.Channels.newInputStream(channel).readAllBytes();
            List<String> lines = new String(tail, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        } catch (IOException e) {
            return List.of("(the log cannot be read: " + e.getMessage() + ")");
        }
    }
}
