package dev.pujiang.e2e;

import dev.pujiang.local.part.Probe;
import dev.pujiang.local.part.Service;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.concurrent.TimeUnit;

/**
 * One try to start a packaged service with an environment that differs from what the launcher would give it. What it said stays in
 * {@code target/start-up}.
 */
final class Attempt implements AutoCloseable {

    private final Process process;
    private final Path log;
    private final int port;

    private Attempt(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** @param changes of the environment; an empty value takes a variable away */
    static Attempt of(Service.Kind kind, Map<String, String> changes) {
        return of(kind, name -> false, changes);
    }

    /** The same without all variables of these names. */
    static Attempt of(Service.Kind kind, Predicate<String> without, Map<String, String> changes) {
        try {
            Service service = SystemUnderTest.replica(kind);
            ProcessBuilder program = service.command();
            program.environment().keySet().removeIf(without);
            changes.forEach((name, value) -> {
                if (value.isEmpty()) {
                    program.environment().remove(name);
                } else {
                    program.environment().put(name, value);
                }
            });
            Path log = Files.createTempFile(Files.createDirectories(Path.of("target/start-up")), kind.shortName(), ".log");
            Process process = program.redirectErrorStream(true).redirectInput(new File("/dev/null"))
                    .redirectOutput(log.toFile()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new Attempt(process, log, service.httpPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How it ended, or -1 if it still runs. */
    int exitCode(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
    }

    boolean running() {
        return process.isAlive();
    }

    /** Whether anybody would be served by now. */
    boolean listens() {
        return Probe.tcp(port);
    }

    boolean ready() {
        return Probe.http(port, "/q/health/ready");
    }

    int port() {
        return port;
    }

    List<String> lines() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String lastLine() {
        return lines().stream().filter(line -> !line.isBlank()).reduce((earlier, later) -> later).orElse("");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
